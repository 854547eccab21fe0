import { FaultError } from '../errors.ts';
import type { EventFeed } from '../events/eventFeed.ts';
import type { JudgeSubmission, JudgeWatcher } from '../judge/judgeSubmission.ts';
import type { Store } from '../store/store.ts';
import { endTry, type EndJudgement } from './endTry.ts';
import { hiddenTestCount } from './hiddenTestCount.ts';
import { judgeErrorView } from './judgeErrorView.ts';
import type { JudgingJob } from './judgingJob.ts';
import { recordProgress, type ProgressRecord } from './recordProgress.ts';
import type { RunningProgress } from './runningProgress.ts';
import { hiddenTotal } from './submissionView.ts';
import { untilStored } from './untilStored.ts';

/** Judges what the queue has picked, to its end: a verdict is stored and told, or the server closes. */
export type JudgeQueued = (job: JudgingJob, closing: AbortSignal) => Promise<void>;

export interface JudgeQueuedDeps {
  readonly store: Pick<Store, 'beginTry' | 'appendEvents' | 'finishTry'>;
  readonly feed: Pick<EventFeed, 'publish'>;
  readonly progress: RunningProgress;
  readonly judge: JudgeSubmission;
  readonly now: () => number;
  /** When a try counts as stuck; see stuckAfterMs.ts. */
  readonly stuckAfterMs: (job: JudgingJob) => number;
  /** Told of every failure of ours, for the log. */
  readonly onFault: (submission: string, error: unknown) => void;
}

/** The judge itself tries faults of the runner twice; this is for the judge that never answers, or breaks. */
const TRIES = 2;

/**
 * A submission that is stuck, or whose judging breaks, is tried once more and then gets `judge_error`: nothing waits
 * for ever. When the server closes, the submission stays as it is in the store, and the next start takes it up.
 */
export function judgeQueued(deps: JudgeQueuedDeps): JudgeQueued {
  return async (job, closing) => {
    const onFault = (error: unknown): void => deps.onFault(job.id, error);
    for (let attempt = 1; ; attempt++) {
      const tryNumber = await untilStored({ closing, onFault }, () => deps.store.beginTry(job.id));
      const record = recordProgress({ ...deps, onFault }, job.candidate);
      deps.progress.begin(job.id, hiddenTotal(job.kind, hiddenTestCount(job.problem, job.submission.part)));
      try {
        const judgement = await judgeWatched(deps, job, record, closing);
        const untold = await record.end();
        await untilStored({ closing, onFault }, () => endTry(deps, { ...job, tryNumber }, judgement, untold));
        return;
      } catch (error) {
        const untold = await record.end();
        closing.throwIfAborted();
        onFault(error);
        if (attempt < TRIES) continue;
        const message = 'Judging failed twice. That is our fault and does not count; please submit it again.';
        await untilStored({ closing, onFault }, () =>
          endTry(deps, { ...job, tryNumber }, judgeErrorView(message, deps.now()), untold),
        );
        return;
      } finally {
        deps.progress.end(job.id);
      }
    }
  };
}

/** One try under the watchdog. */
async function judgeWatched(
  deps: JudgeQueuedDeps,
  job: JudgingJob,
  record: ProgressRecord,
  closing: AbortSignal,
): Promise<EndJudgement> {
  const watchdog = new AbortController();
  const stuckAfterMs = deps.stuckAfterMs(job);
  const timer = setTimeout(
    () => watchdog.abort(new FaultError('submission_stuck', `Not judged within ${stuckAfterMs} ms`)),
    stuckAfterMs,
  );
  const signal = AbortSignal.any([closing, watchdog.signal]);
  try {
    const { submission, problem } = job;
    const judged = await orAborted(
      deps.judge({ ...submission, problem }, tellingWatcher(deps, job, record, signal)),
      signal,
    );
    return { ...judged, judgedAt: deps.now(), contentHash: problem.contentHash };
  } finally {
    clearTimeout(timer);
  }
}

function tellingWatcher(
  { progress }: JudgeQueuedDeps,
  { submission: { id, problem, kind } }: JudgingJob,
  record: ProgressRecord,
  signal: AbortSignal,
): JudgeWatcher {
  const about = { submission: id, problem, kind };
  // A judge that was given up may still talk.
  const whileWatched =
    <T extends unknown[]>(tell: (...news: T) => void) =>
    (...news: T): void => {
      if (!signal.aborted) tell(...news);
    };
  return {
    signal,
    onStart: whileWatched(() => record.tell({ type: 'submission_started', ...about })),
    onOpenResult: whileWatched((result) => {
      progress.addResult(id, result);
      record.tell({ type: 'test_finished', ...about, result });
    }),
    onHiddenProgress: whileWatched((hidden) => {
      progress.setProgress(id, hidden);
      record.tell({ type: 'hidden_progress', ...about, progress: hidden });
    }),
  };
}

/** Waits for `work`, but not for one that ignores the signal. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(signal.reason as Error);
    signal.addEventListener('abort', onAbort, { once: true });
    if (signal.aborted) onAbort();
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}
