import type { LiveEvent } from '#contract/liveEvent.ts';
import type { JudgementView } from '#contract/submission.ts';
import type { EventFeed } from '../events/eventFeed.ts';
import type { NewSubmission, Store } from '../store/store.ts';

export interface EndTryDeps {
  readonly store: Pick<Store, 'finishTry'>;
  readonly feed: Pick<EventFeed, 'publish'>;
}

/** Stores a judgement together with the events that lead to it, then tells of them. */
export async function endTry(
  deps: EndTryDeps,
  submission: NewSubmission,
  tryNumber: number,
  judgement: JudgementView,
  earlier: readonly LiveEvent[],
): Promise<void> {
  const { id, problem, kind } = submission;
  const judged: LiveEvent = { type: 'submission_judged', submission: id, problem, kind, judgement };
  deps.feed.publish(await deps.store.finishTry(id, tryNumber, judgement, [...earlier, judged]));
}
