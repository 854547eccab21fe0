import type { LiveEvent } from '#contract/liveEvent.ts';
import type { OpenResult, ProgressView, SubmissionView, TestResult } from '#contract/submission.ts';

/** A live event with its number in the candidate's sequence. */
export interface NumberedEvent {
  readonly id: number;
  readonly event: LiveEvent;
}

/**
 * What a submission looks like after an event. Events that the view already contains (at or below `asOfEvent`) and
 * events of other submissions change nothing, so a replay may be applied to any snapshot.
 */
export function applyLiveEvent(view: SubmissionView, { id, event }: NumberedEvent): SubmissionView {
  if (event.type === 'draft_saved' || event.submission !== view.id || id <= view.asOfEvent) return view;
  const seen = { ...view, asOfEvent: id };
  switch (event.type) {
    case 'submission_queued':
      return seen;
    case 'submission_started':
      return { ...seen, state: 'running', queuePosition: null };
    case 'test_finished':
      return {
        ...seen,
        state: 'running',
        queuePosition: null,
        results: withResult(view.results, event.result),
      };
    case 'hidden_progress':
      return {
        ...seen,
        state: 'running',
        queuePosition: null,
        progress: further(view.progress, event.progress),
      };
    case 'submission_judged':
      return {
        ...seen,
        state: 'judged',
        queuePosition: null,
        results: event.judgement.results,
        judgement: event.judgement,
      };
  }
}

/** A second try of the judge tells a result again: the later one counts. */
function withResult(results: readonly TestResult[], result: OpenResult): readonly TestResult[] {
  const isSame = (other: TestResult): boolean =>
    other.set === result.set && other.part === result.part && other.number === result.number;
  return results.some(isSame)
    ? results.map((other) => (isSame(other) ? result : other))
    : [...results, result];
}

/** A snapshot may be ahead of the events after it: progress never goes back on screen. */
function further(one: ProgressView, other: ProgressView): ProgressView {
  return other.finished >= one.finished ? other : one;
}
