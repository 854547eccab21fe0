import type { RequestListener } from 'node:http';
import { createEventFeed } from './events/eventFeed.ts';
import { authoringRoutes } from './http/authoringRoutes.ts';
import { createApp } from './http/createApp.ts';
import { draftRoutes } from './http/draftRoutes.ts';
import { eventRoutes } from './http/eventRoutes.ts';
import { healthRoutes } from './http/healthRoutes.ts';
import { partRoutes } from './http/partRoutes.ts';
import { problemRoutes } from './http/problemRoutes.ts';
import { sessionRoutes } from './http/sessionRoutes.ts';
import { submissionRoutes } from './http/submissionRoutes.ts';
import { openQueue } from './judge/queue.ts';
import { openOutside, type Outside, type OutsideDeps } from './openOutside.ts';
import { askClarification } from './usecases/askClarification.ts';
import { findCaller } from './usecases/candidateAccess.ts';
import { checkHealth } from './usecases/checkHealth.ts';
import { findDraft } from './usecases/findDraft.ts';
import { followEvents } from './usecases/followEvents.ts';
import { forgetOldEvents } from './usecases/forgetOldEvents.ts';
import { judgeQueued } from './usecases/judgeQueued.ts';
import type { JudgingJob } from './usecases/judgingJob.ts';
import { listProblems } from './usecases/listProblems.ts';
import { listSubmissions } from './usecases/listSubmissions.ts';
import { releasePart } from './usecases/releasePart.ts';
import { resumeUnfinished } from './usecases/resumeUnfinished.ts';
import { createRunningProgress } from './usecases/runningProgress.ts';
import { saveDraft } from './usecases/saveDraft.ts';
import { showAuthorView } from './usecases/showAuthorView.ts';
import { showDebrief } from './usecases/showDebrief.ts';
import { showProblem } from './usecases/showProblem.ts';
import { showSession } from './usecases/showSession.ts';
import { showSubmission } from './usecases/showSubmission.ts';
import { stuckAfterMs } from './usecases/stuckAfterMs.ts';
import { submitSolution } from './usecases/submitSolution.ts';

export interface ComposeDeps extends OutsideDeps {
  /** Opens what is outside; a test puts something of its own in place of it. */
  readonly openOutside?: (deps: OutsideDeps) => Promise<Outside>;
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
  const { store, catalog, judge, authorRunner, machineFactor, close } = await (
    deps.openOutside ?? openOutside
  )(deps);
  const closing = new AbortController();
  const progress = createRunningProgress();
  const feed = createEventFeed({
    onListenerError: (err) => log.error({ err }, 'a listener of events failed'),
  });
  const onFault = (submission: string, err: unknown): void =>
    log.error({ submission, err }, 'judging failed');
  const parts = { store, catalog, feed, progress, now, machineFactor };
  const queue = openQueue<JudgingJob>({
    concurrency: config.runnerCount,
    limit: config.queueLimit,
    onError: (job, error) => onFault(job.id, error),
    run: judgeQueued({ ...parts, judge, stuckAfterMs: stuckAfterMs(parts), onFault }),
  });
  // Not waited for: their problems may have to be read first.
  const resuming = resumeUnfinished({ ...parts, queue })().then(
    (resumed) => {
      if (resumed.queued + resumed.givenUp > 0) log.info(resumed, 'took up what was unfinished');
    },
    (err: unknown) => {
      if (!closing.signal.aborted) log.error({ err }, 'what was unfinished could not be taken up');
    },
  );
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
    ...partRoutes({
      ...callers,
      releasePart: releasePart(parts),
      askClarification: askClarification(parts),
      showDebrief: showDebrief(parts),
    }),
    ...submissionRoutes({
      ...callers,
      submitSolution: submitSolution({
        ...parts,
        queue,
        authorRunner,
        onValidatorFault: (err) => log.error({ err }, 'a validator failed'),
      }),
      showSubmission: showSubmission({ ...parts, queue }),
    }),
    ...(config.hasAuthorView ? authoringRoutes({ ...callers, showAuthorView: showAuthorView(parts) }) : []),
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
      await resuming;
    },
  };
}
