import type { LiveEvent } from '#contract/liveEvent.ts';
import { createEventFeed } from '../../../server/events/eventFeed.ts';
import type { Problem } from '../../../server/catalog/problem.ts';
import type { AuthorRunner } from '../../../server/judge/authorRunner.ts';
import type { JudgeSubmission } from '../../../server/judge/judgeSubmission.ts';
import { openQueue } from '../../../server/judge/queue.ts';
import { openSqliteStore } from '../../../server/store/openSqliteStore.ts';
import type { Store } from '../../../server/store/store.ts';
import { findCaller } from '../../../server/usecases/candidateAccess.ts';
import { judgeQueued } from '../../../server/usecases/judgeQueued.ts';
import type { JudgingJob } from '../../../server/usecases/judgingJob.ts';
import { createRunningProgress } from '../../../server/usecases/runningProgress.ts';
import { showSubmission } from '../../../server/usecases/showSubmission.ts';
import { submitSolution, type SubmitInput } from '../../../server/usecases/submitSolution.ts';
import { noAuthorRunner } from '../noAuthorRunner.ts';
import { testCatalog } from '../testProblem.ts';

export interface OpenPartsOptions {
  readonly judge: JudgeSubmission;
  readonly store?: Store;
  readonly stuckAfterMs?: (job: JudgingJob) => number;
  readonly concurrency?: number;
  readonly queueLimit?: number;
  readonly authorRunner?: Pick<AuthorRunner, 'execute'>;
  readonly problems?: readonly Problem[];
}

/** The use cases around a real store in memory, a real queue and a real feed; only judge and catalog are the test's. */
export async function openParts(options: OpenPartsOptions) {
  const now = (): number => 1_000;
  const store = options.store ?? (await openSqliteStore({ folder: ':memory:', now }));
  const catalog = testCatalog(options.problems);
  const published: LiveEvent[] = [];
  const faults: unknown[] = [];
  const feed = createEventFeed({ onListenerError: (error) => faults.push(error) });
  const progress = createRunningProgress();
  const deps = { store, catalog, feed, progress, now, machineFactor: 1 };
  const queue = openQueue<JudgingJob>({
    concurrency: options.concurrency ?? 1,
    limit: options.queueLimit ?? 10,
    onError: (_job, error) => faults.push(error),
    run: judgeQueued({
      ...deps,
      judge: options.judge,
      stuckAfterMs: options.stuckAfterMs ?? (() => 60_000),
      onFault: (_submission, error) => faults.push(error),
    }),
  });
  const caller = await findCaller({ store })('a'.repeat(43));
  feed.subscribe(caller.candidate, ({ event }) => published.push(event));
  const submit = submitSolution({
    ...deps,
    queue,
    authorRunner: options.authorRunner ?? noAuthorRunner,
    onValidatorFault: (fault) => faults.push(fault),
  });
  return {
    ...deps,
    queue,
    caller,
    published,
    faults,
    show: showSubmission({ ...deps, queue }),
    submit: (input: Partial<SubmitInput> = {}) =>
      submit({
        caller,
        kind: 'submit',
        problem: 'two-sum',
        part: 1,
        language: 'javascript',
        source: 'function twoSum() {}',
        customCases: [],
        ...input,
      }),
    /** The stored events of the caller. */
    stored: async (): Promise<readonly LiveEvent[]> => {
      const replay = await store.eventsAfter(caller.candidate, 0, 1_000);
      return replay.known ? replay.events.map(({ event }) => event) : [];
    },
    close: async () => {
      await queue.close(0);
      await store.close();
    },
  };
}
