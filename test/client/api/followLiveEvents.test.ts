import { expect, test } from 'vitest';
import { createQueryClient } from '../../../client/api/createQueryClient.ts';
import { followLiveEvents } from '../../../client/api/followLiveEvents.ts';
import type { LiveSignal } from '../../../client/api/liveEvents.ts';
import { QUERY_KEYS } from '../../../client/api/queries.ts';
import { createRecentEvents } from '../../../client/state/recentEvents.ts';
import { aProblem } from '../aProblem.ts';
import { aJudgement, aSubmission } from '../aSubmission.ts';

function follow() {
  let tell: (signal: LiveSignal) => void = () => undefined;
  const live = {
    subscribe: (listener: (signal: LiveSignal) => void) => {
      tell = listener;
      return () => undefined;
    },
  };
  const queryClient = createQueryClient();
  const recentEvents = createRecentEvents(10);
  followLiveEvents({ live, queryClient, recentEvents });
  const isStale = (key: readonly string[]): boolean | undefined =>
    queryClient.getQueryState(key)?.isInvalidated;
  return { queryClient, recentEvents, isStale, tell: (signal: LiveSignal) => tell(signal) };
}

const judged: LiveSignal = {
  kind: 'event',
  event: {
    id: 6,
    event: {
      type: 'submission_judged',
      submission: 's1',
      problem: 'lru-cache',
      kind: 'submit',
      judgement: aJudgement(),
    },
  },
};

test('a verdict reaches the submission on screen and makes the lists stale', () => {
  const { queryClient, isStale, tell } = follow();
  queryClient.setQueryData(QUERY_KEYS.submission('s1'), aSubmission());
  queryClient.setQueryData(QUERY_KEYS.problems, { problems: [], isReading: false });
  queryClient.setQueryData(QUERY_KEYS.submissions('lru-cache'), []);
  tell(judged);
  expect(queryClient.getQueryData(QUERY_KEYS.submission('s1'))).toMatchObject({ state: 'judged' });
  expect(isStale(QUERY_KEYS.problems)).toBe(true);
  expect(isStale(QUERY_KEYS.submissions('lru-cache'))).toBe(true);
});

test('an event that came before its submission was read is not lost', () => {
  const { recentEvents, tell } = follow();
  tell(judged);
  expect(recentEvents.catchUp(aSubmission()).state).toBe('judged');
});

test('after a gap everything is read again', () => {
  const { queryClient, isStale, tell } = follow();
  queryClient.setQueryData(QUERY_KEYS.submission('s1'), aSubmission());
  tell({ kind: 'gap', lastId: 3 });
  expect(isStale(QUERY_KEYS.submission('s1'))).toBe(true);
});

test('the verdict of a submit makes the problem stale, since it may unlock a part; that of a run does not', () => {
  const { queryClient, isStale, tell } = follow();
  queryClient.setQueryData(QUERY_KEYS.problem('lru-cache'), aProblem());
  if (judged.kind !== 'event' || judged.event.event.type !== 'submission_judged')
    throw new Error('no verdict');
  tell({ kind: 'event', event: { id: 6, event: { ...judged.event.event, kind: 'run' } } });
  expect(isStale(QUERY_KEYS.problem('lru-cache'))).toBe(false);
  tell(judged);
  expect(isStale(QUERY_KEYS.problem('lru-cache'))).toBe(true);
});
