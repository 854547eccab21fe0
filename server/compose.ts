import type { RequestListener } from 'node:http';
import type { Catalog } from './catalog/catalog.ts';
import { openCatalog } from './catalog/openCatalog.ts';
import type { Config } from './config.ts';
import { createEventFeed } from './events/eventFeed.ts';
import { createApp } from './http/createApp.ts';
import { draftRoutes } from './http/draftRoutes.ts';
import { eventRoutes } from './http/eventRoutes.ts';
import { healthRoutes } from './http/healthRoutes.ts';
import { problemRoutes } from './http/problemRoutes.ts';
import { sessionRoutes } from './http/sessionRoutes.ts';
import { submissionRoutes } from './http/submissionRoutes.ts';
import { createJudge } from './judge/createJudge.ts';
import type { JudgeSubmission } from './judge/judgeSubmission.ts';
import { openQueue } from './judge/queue.ts';
import type { Log } from './log.ts';
import { driverVersion } from './runner/host/driverVersion.ts';
import { openPool } from './runner/host/pool.ts';
import { openSqliteStore } from './store/openSqliteStore.ts';
import type { Store } from './store/store.ts';
import { findCaller } from './usecases/candidateAccess.ts';
import { checkHealth } from './usecases/checkHealth.ts';
import { findDraft } from './usecases/findDraft.ts';
import { followEvents } from './usecases/followEvents.ts';
import { forgetOldEvents } from './usecases/forgetOldEvents.ts';
import { judgeQueued } from './usecases/judgeQueued.ts';
import type { JudgingJob } from './usecases/judgingJob.ts';
import { listProblems } from './usecases/listProblems.ts';
import { listSubmissions } from './usecases/listSubmissions.ts';
import { resumeUnfinished } from './usecases/resumeUnfinished.ts';
import { createRunningProgress } from './usecases/runningProgress.ts';
import { saveDraft } from './usecases/saveDraft.ts';
import { showProblem } from './usecases/showProblem.ts';
import { showSession } from './usecases/showSession.ts';
import { showSubmission } from './usecases/showSubmission.ts';
import { stuckAfterMs } from './usecases/stuckAfterMs.ts';
import { submitSolution } from './usecases/submitSolution.ts';

export interface ComposeDeps {
  readonly config: Config;
  readonly log: Log;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Opens what is outside; a test puts something of its own in place of it. */
  readonly openOutside?: (deps: ComposeDeps) => Promise<Outside>;
}

/** The world behind the use cases: files, database, processes. */
export interface Outside {
  readonly store: Store;
  readonly catalog: Catalog;
  readonly judge: JudgeSubmission;
  /** Ends the processes; the store is closed after them. */
  readonly close: () => Promise<void>;
}

export interface Composed {
  readonly handler: RequestListener;
  /** Refuses requests from now on and ends event streams, so that connections can end. */
  readonly stopServing: () => void;
  /** Stops judging and closes all that was opened. What is unfinished stays in the store. */
  readonly close: () => Promise<void>;
}

/** Submissions in hand may end within this time when the server closes; the others are taken up at the next start. */
const CLOSE_GRACE_MS = 1_000;

/** Builds every part of the server and puts them together. */
export async function compose(deps: ComposeDeps): Promise<Composed> {
  const { config, log, now } = deps;
  const { store, catalog, judge, close } = await (deps.openOutside ?? openOutside)(deps);
  const closing = new AbortController();
  const progress = createRunningProgress();
  const feed = createEventFeed({
    onListenerError: (err) => log.error({ err }, 'a listener of events failed'),
  });
  const onFault = (submission: string, err: unknown): void =>
    log.error({ submission, err }, 'judging failed');
  const parts = { store, catalog, feed, progress, now };
  const queue = openQueue<JudgingJob>({
    concurrency: config.runnerCount,
    limit: config.queueLimit,
    onError: (job, error) => onFault(job.id, error),
    run: judgeQueued({ ...parts, judge, stuckAfterMs, onFault }),
  });
  const resumed = await resumeUnfinished({ ...parts, queue })();
  if (resumed.queued + resumed.givenUp > 0) log.info(resumed, 'took up what was unfinished');
  const forgetting = forgetOldEvents({
    ...parts,
    onFault: (err) => log.warn({ err }, 'old events could not be forgotten'),
  });

  const callers = { findCaller: findCaller(parts) };
  const routes = [
    ...healthRoutes({ ...callers, checkHealth: checkHealth({ store, queue }) }),
    ...sessionRoutes({ ...callers, showSession: showSession(parts) }),
    ...problemRoutes({
      ...callers,
      listProblems: listProblems(parts),
      showProblem: showProblem(parts),
      listSubmissions: listSubmissions(parts),
    }),
    ...submissionRoutes({
      ...callers,
      submitSolution: submitSolution({ ...parts, queue }),
      showSubmission: showSubmission({ ...parts, queue }),
    }),
    ...draftRoutes({ ...callers, findDraft: findDraft(parts), saveDraft: saveDraft(parts) }),
    ...eventRoutes({ ...callers, followEvents: followEvents(parts), log, closing: closing.signal }),
  ];
  return {
    handler: createApp({ ...config, routes, log, now, closing: closing.signal }),
    stopServing: () => closing.abort(),
    close: async () => {
      closing.abort();
      forgetting.close();
      await queue.close(CLOSE_GRACE_MS);
      await close();
    },
  };
}

async function openOutside({ config, log, now }: ComposeDeps): Promise<Outside> {
  const store = await openSqliteStore({ folder: config.dataFolder, now });
  const catalog = await openCatalog({ folder: config.problemsFolder, driverVersion: driverVersion() });
  // Not what is wrong: a finding quotes the value, and that may be a secret of the problem's.
  for (const { slug, findings } of catalog.broken())
    for (const { file, line } of findings)
      log.warn(
        { problem: slug, file, line },
        'left out; npm run -s judge -- <problem> <file> tells what is wrong',
      );
  const runner = await openPool({
    size: config.runnerCount,
    onEvent: (event) => log.info(event, 'a runner process ended'),
  });
  return {
    store,
    catalog,
    judge: createJudge({ runner, onFault: (err) => log.error({ err }, 'a runner failed') }),
    close: async () => {
      await runner.close();
      await catalog.close();
      await store.close();
    },
  };
}
