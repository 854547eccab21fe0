import type { SubmissionKind, SubmissionView } from '#contract/submission.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { RequestError } from '../errors.ts';
import type { Queue } from '../judge/queue.ts';
import type { Store } from '../store/store.ts';
import { hiddenTestCount } from './hiddenTestCount.ts';
import type { JudgingJob } from './judgingJob.ts';
import type { RunningProgress } from './runningProgress.ts';
import { submissionView } from './submissionView.ts';

export type ShowSubmission = (candidate: string, kind: SubmissionKind, id: string) => Promise<SubmissionView>;

export interface ShowSubmissionDeps {
  readonly store: Store;
  readonly catalog: Catalog;
  readonly queue: Pick<Queue<JudgingJob>, 'position'>;
  readonly progress: Pick<RunningProgress, 'find'>;
}

/**
 * Shows a run or a submit to its owner.
 *
 * @throws RequestError `not_found`: no such submission, of another kind, or somebody else's.
 */
export function showSubmission(deps: ShowSubmissionDeps): ShowSubmission {
  return async (candidate, kind, id) => {
    // In this order: what is read later can only be newer, so no event after `asOfEvent` is missing from the view.
    const asOfEvent = await deps.store.lastEventId(candidate);
    const running = deps.progress.find(id);
    const submission = await deps.store.findSubmission(candidate, id);
    if (submission?.kind !== kind)
      throw new RequestError('not_found', `There is no such ${kind === 'run' ? 'run' : 'submission'}.`);
    const problem = deps.catalog.find(submission.problem);
    return submissionView(submission, {
      queuePosition: deps.queue.position(id),
      running,
      hiddenTests: problem ? hiddenTestCount(problem, submission.part) : 0,
      asOfEvent,
    });
  };
}
