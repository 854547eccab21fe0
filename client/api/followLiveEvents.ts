import type { QueryClient } from '@tanstack/react-query';
import type { SubmissionView } from '#contract/submission.ts';
import { applyLiveEvent, type NumberedEvent } from '../state/applyLiveEvent.ts';
import type { RecentEvents } from '../state/recentEvents.ts';
import type { LiveEvents } from './liveEvents.ts';
import { QUERY_KEYS } from './queries.ts';

interface FollowDeps {
  readonly live: Pick<LiveEvents, 'subscribe'>;
  readonly queryClient: QueryClient;
  readonly recentEvents: RecentEvents;
}

/** Keeps everything that was read from the server up to date with its live events. Returns how to stop. */
export function followLiveEvents({ live, queryClient, recentEvents }: FollowDeps): () => void {
  return live.subscribe((signal) => {
    if (signal.kind === 'event') {
      recentEvents.record(signal.event);
      applyEvent(queryClient, signal.event);
    } else if (signal.kind === 'gap') void queryClient.invalidateQueries();
  });
}

function applyEvent(queryClient: QueryClient, numbered: NumberedEvent): void {
  const { event } = numbered;
  if (event.type === 'draft_saved') return;
  queryClient.setQueryData<SubmissionView>(
    QUERY_KEYS.submission(event.submission),
    (view) => view && applyLiveEvent(view, numbered),
  );
  if (event.type === 'submission_queued' || event.type === 'submission_judged')
    void queryClient.invalidateQueries({ queryKey: QUERY_KEYS.submissions(event.problem) });
  if (event.type === 'submission_judged') {
    void queryClient.invalidateQueries({ queryKey: QUERY_KEYS.problems });
    // A submit may unlock a part, make the debrief due, or tell an answer late.
    if (event.kind === 'submit')
      void queryClient.invalidateQueries({ queryKey: QUERY_KEYS.problem(event.problem) });
  }
}
