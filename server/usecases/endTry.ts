import type { LiveEvent } from '#contract/liveEvent.ts';
import type { JudgementView } from '#contract/submission.ts';
import type { Problem } from '../catalog/problem.ts';
import type { EventFeed } from '../events/eventFeed.ts';
import type { NewSubmission, Store } from '../store/store.ts';
import { findToldLate } from './findToldLate.ts';

export interface EndTryDeps {
  readonly store: Pick<Store, 'finishTry'>;
  readonly feed: Pick<EventFeed, 'publish'>;
}

/** A judgement before it is known which clarifications it tells. */
export type EndJudgement = Omit<JudgementView, 'toldLate'>;

/** One try of a submission, at its end. */
export interface EndedTry {
  readonly submission: NewSubmission;
  readonly tryNumber: number;
  /** By which it was judged; null: by none. */
  readonly problem: Problem | null;
}

/**
 * Stores a judgement, the clarifications it tells late, and the events that lead to it, in one; then tells of them.
 */
export async function endTry(
  deps: EndTryDeps,
  { submission, tryNumber, problem: judgedBy }: EndedTry,
  judgement: EndJudgement,
  earlier: readonly LiveEvent[],
): Promise<void> {
  const { id, problem, kind } = submission;
  const stored = await deps.store.finishTry(id, tryNumber, (opened) => {
    const late = judgedBy ? findToldLate(judgedBy, judgement.results, opened) : [];
    const told = { ...judgement, toldLate: late.map(({ told: clarification }) => clarification) };
    return {
      judgement: told,
      events: [...earlier, { type: 'submission_judged', submission: id, problem, kind, judgement: told }],
      toldLate: late.map(({ key }) => key),
    };
  });
  deps.feed.publish(stored);
}
