import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LiveEvent } from '#contract/liveEvent.ts';
import { createEventFeed } from '../../../server/events/eventFeed.ts';
import { openSqliteStore } from '../../../server/store/openSqliteStore.ts';
import type { StoredEvent, Store } from '../../../server/store/store.ts';
import { followEvents, type Followed } from '../../../server/usecases/followEvents.ts';

const draftSaved = (revision: number): LiveEvent => ({
  type: 'draft_saved',
  problem: 'two-sum',
  language: 'javascript',
  revision,
  savedAt: 1,
});

async function openFollowing() {
  const store = await openSqliteStore({ folder: ':memory:', now: () => 1_000 });
  await store.createCandidate('me', 'hash of me', 1);
  await store.createCandidate('you', 'hash of you', 1);
  const feed = createEventFeed({ onListenerError: (error) => expect.unreachable(String(error)) });
  let revision = 0;
  const append = (candidate: string, count = 1): Promise<readonly StoredEvent[]> =>
    store.appendEvents(
      candidate,
      Array.from({ length: count }, () => draftSaved(++revision)),
    );
  return {
    store,
    feed,
    append,
    happen: async (candidate: string, count = 1) => feed.publish(await append(candidate, count)),
    follow: (after: number | null, changes: Partial<Store> = {}) => {
      const leave = new AbortController();
      const stream = followEvents({ store: { ...store, ...changes }, feed })('me', after, leave.signal);
      return { stream, leave };
    },
  };
}

/** Takes so many, and says for each its kind and number. */
async function take(stream: AsyncGenerator<Followed, void, void>, count: number): Promise<string[]> {
  const taken: string[] = [];
  while (taken.length < count) {
    const next = await stream.next();
    if (next.done) break;
    taken.push(`${next.value.kind} ${next.value.kind === 'event' ? next.value.id : next.value.lastEventId}`);
  }
  return taken;
}

test('who names no event is told where the log stands, and then what is new', async () => {
  const { store, happen, follow } = await openFollowing();
  await happen('me', 2);
  const { stream } = follow(null);
  expect(await take(stream, 1)).toEqual(['position 2']);
  await happen('me');
  expect(await take(stream, 1)).toEqual(['event 3']);
  await store.close();
});

test('who names an event gets all after it, stored and live, once and in order', async () => {
  const { store, happen, follow } = await openFollowing();
  await happen('me', 450);
  const { stream } = follow(10);
  const early = await take(stream, 300);
  await happen('me', 50);
  expect([...early, ...(await take(stream, 190))]).toEqual(
    Array.from({ length: 490 }, (_, n) => `event ${n + 11}`),
  );
  await store.close();
});

test('what happens between subscribing and reading the log is told once', async () => {
  const { store, happen, follow } = await openFollowing();
  await happen('me', 2);
  let isFirst = true;
  const { stream } = follow(0, {
    eventsAfter: async (...input) => {
      const replay = await store.eventsAfter(...input);
      if (isFirst) await happen('me');
      isFirst = false;
      return replay;
    },
  });
  expect(await take(stream, 3)).toEqual(['event 1', 'event 2', 'event 3']);
  await happen('me');
  expect(await take(stream, 1)).toEqual(['event 4']);
  await store.close();
});

test('events published out of order are told in order', async () => {
  const { store, feed, append, follow } = await openFollowing();
  const { stream } = follow(null);
  await take(stream, 1);
  const one = await append('me');
  const two = await append('me');
  feed.publish(two);
  feed.publish(one);
  expect(await take(stream, 2)).toEqual(['event 1', 'event 2']);
  await store.close();
});

test('an event that was stored but never published comes with the next one', async () => {
  const { store, append, happen, follow } = await openFollowing();
  const { stream } = follow(null);
  await take(stream, 1);
  await append('me');
  await happen('me');
  expect(await take(stream, 2)).toEqual(['event 1', 'event 2']);
  await store.close();
});

test('an id that was never given answers reset, and then goes on', async () => {
  const { store, happen, follow } = await openFollowing();
  await happen('me', 3);
  for (const unknown of [4, -1, Number.NaN, 1e20]) {
    const { stream, leave } = follow(unknown);
    expect(await take(stream, 1)).toEqual(['reset 3']);
    leave.abort();
  }
  const { stream } = follow(99);
  await take(stream, 1);
  await happen('me');
  expect(await take(stream, 1)).toEqual(['event 4']);
  await store.close();
});

test('somebody else is not heard', async () => {
  const { store, happen, follow } = await openFollowing();
  const { stream } = follow(0);
  await happen('you', 3);
  await happen('me');
  expect(await take(stream, 1)).toEqual(['event 1']);
  await store.close();
});

test('who is slower than memory is kept for still misses nothing', async () => {
  const { store, happen, follow } = await openFollowing();
  const { stream } = follow(null);
  await take(stream, 1);
  for (let burst = 0; burst < 10; burst++) await happen('me', 60);
  expect(await take(stream, 600)).toEqual(Array.from({ length: 600 }, (_, n) => `event ${n + 1}`));
  await store.close();
});

test('a follower that leaves is no longer subscribed', async () => {
  const { store, feed, follow } = await openFollowing();
  const { stream, leave } = follow(null);
  await take(stream, 1);
  const waiting = stream.next();
  expect(feed.subscriptionCount()).toBe(1);
  leave.abort();
  expect((await waiting).done).toBe(true);
  expect(feed.subscriptionCount()).toBe(0);
  await store.close();
});

test('however storing, publishing and taking interleave, every event comes once and in order', async () => {
  const steps = fc.array(fc.constantFrom('store', 'publish', 'take'), { maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(steps, fc.infiniteStream(fc.nat()), async (plan, picks) => {
      const { store, feed, append, follow } = await openFollowing();
      const { stream, leave } = follow(0);
      const unpublished: (readonly StoredEvent[])[] = [];
      const taken: string[] = [];
      let stored = 0;
      for (const step of plan) {
        if (step === 'store') {
          unpublished.push(await append('me'));
          stored++;
        } else if (step === 'publish' && unpublished.length > 0) {
          const [events] = unpublished.splice((picks.next().value ?? 0) % unpublished.length, 1);
          feed.publish(events ?? []);
        } else if (step === 'take' && taken.length < stored - unpublished.length) {
          taken.push(...(await take(stream, 1)));
        }
      }
      for (const events of unpublished) feed.publish(events);
      taken.push(...(await take(stream, stored - taken.length)));
      expect(taken).toEqual(Array.from({ length: stored }, (_, n) => `event ${n + 1}`));
      leave.abort();
      await store.close();
    }),
    { numRuns: 40 },
  );
});
