import type { SubmissionView } from '#contract/submission.ts';
import { applyLiveEvent, type NumberedEvent } from './applyLiveEvent.ts';

/** The last live events. Between asking for a snapshot and getting it, events may have passed that it lacks. */
export interface RecentEvents {
  record(event: NumberedEvent): void;
  /** Applies what a freshly read view missed. */
  catchUp(view: SubmissionView): SubmissionView;
}

/** @param limit how many are remembered: more than can pass during one request. */
export function createRecentEvents(limit: number): RecentEvents {
  const events: NumberedEvent[] = [];
  return {
    record(event) {
      events.push(event);
      if (events.length > limit) events.shift();
    },
    catchUp: (view) => events.reduce(applyLiveEvent, view),
  };
}
