import type { SubmissionKind, SubmissionSummary, SubmissionView } from '#contract/submission.ts';
import type { NewSubmission, StoredSubmission } from '../store/store.ts';
import type { RunningState } from './runningProgress.ts';

/** Where a submission stands beside what the store says. */
export interface Standing {
  readonly queuePosition: number | null;
  /** Null unless it runs. */
  readonly running: RunningState | null;
  /** Of the part as it is now. */
  readonly hiddenTests: number;
  readonly asOfEvent: number;
}

/** A submission as its owner may see it. */
export function submissionView(
  submission: NewSubmission & Pick<StoredSubmission, 'state' | 'judgement'>,
  standing: Standing,
): SubmissionView {
  const { judgement } = submission;
  const isWaiting = submission.state === 'queued';
  return {
    id: submission.id,
    kind: submission.kind,
    problem: submission.problem,
    part: submission.part,
    language: submission.language,
    source: submission.source,
    contentHash: submission.contentHash,
    createdAt: submission.createdAt,
    state: submission.state,
    // Between the queue's letting it go and the store's hearing of it, nothing is ahead of it.
    queuePosition: isWaiting ? (standing.queuePosition ?? 0) : null,
    results: judgement?.results ?? standing.running?.results ?? [],
    progress: judgement
      ? endProgress(judgement.results)
      : (standing.running?.progress ?? {
          finished: 0,
          total: hiddenTotal(submission.kind, standing.hiddenTests),
        }),
    judgement,
    asOfEvent: standing.asOfEvent,
  };
}

/** How many hidden tests there are to come: a run has none. */
export function hiddenTotal(kind: SubmissionKind, hiddenTests: number): number {
  return kind === 'submit' ? hiddenTests : 0;
}

export function submissionSummary(submission: StoredSubmission): SubmissionSummary {
  const { judgement } = submission;
  return {
    id: submission.id,
    kind: submission.kind,
    part: submission.part,
    language: submission.language,
    createdAt: submission.createdAt,
    state: submission.state,
    verdict: judgement?.verdict ?? null,
    passed: judgement?.passed ?? null,
    total: judgement?.total ?? null,
  };
}

function endProgress(results: readonly { readonly set: string; readonly verdict: unknown }[]): {
  finished: number;
  total: number;
} {
  const hidden = results.filter((result) => result.set === 'hidden');
  return { finished: hidden.filter((result) => result.verdict !== null).length, total: hidden.length };
}
