import { expect, test } from 'vitest';
import type { NumberedEvent } from '../../../client/state/applyLiveEvent.ts';
import { createRecentEvents } from '../../../client/state/recentEvents.ts';
import { aSubmission } from '../aSubmission.ts';

const started = (id: number): NumberedEvent => ({
  id,
  event: { type: 'submission_started', submission: 's1', problem: 'lru-cache', kind: 'submit' },
});

test('a view read before an event that passed meanwhile catches up', () => {
  const recent = createRecentEvents(10);
  recent.record(started(6));
  expect(recent.catchUp(aSubmission()).state).toBe('running');
});

test('no more events are remembered than the limit', () => {
  const recent = createRecentEvents(1);
  recent.record(started(6));
  recent.record({ id: 7, event: { ...started(7).event, submission: 's2' } as NumberedEvent['event'] });
  expect(recent.catchUp(aSubmission()).state).toBe('queued');
});
