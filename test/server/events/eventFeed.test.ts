import { expect, test } from 'vitest';
import { createEventFeed, type EventFeed } from '../../../server/events/eventFeed.ts';
import type { StoredEvent } from '../../../server/store/store.ts';

function makeFeed(): { readonly feed: EventFeed; readonly errors: unknown[] } {
  const errors: unknown[] = [];
  return { feed: createEventFeed({ onListenerError: (error) => errors.push(error) }), errors };
}

function started(candidate: string, id: number): StoredEvent {
  return {
    id,
    candidate,
    event: { type: 'submission_started', submission: 's1', problem: 'lru-cache', kind: 'run' },
  };
}

test('a listener hears the events of its own candidate only, in their order', () => {
  const { feed } = makeFeed();
  const heard: StoredEvent[] = [];
  feed.subscribe('ada', (event) => heard.push(event));
  feed.publish([started('ada', 1), started('bob', 1), started('ada', 2)]);
  feed.publish([started('ada', 3)]);
  expect(heard).toEqual([started('ada', 1), started('ada', 2), started('ada', 3)]);
});

test('all listeners of a candidate hear an event, also the same function twice', () => {
  const { feed } = makeFeed();
  const heard: string[] = [];
  const note = (): number => heard.push('note');
  feed.subscribe('ada', note);
  feed.subscribe('ada', note);
  feed.subscribe('ada', () => heard.push('other'));
  feed.publish([started('ada', 1)]);
  expect(heard).toEqual(['note', 'note', 'other']);
});

test('nothing is heard after unsubscribing, and nothing stays behind', () => {
  const { feed } = makeFeed();
  const heard: number[] = [];
  const leave = feed.subscribe('ada', ({ id }) => heard.push(id));
  const leaveOther = feed.subscribe('ada', () => {});
  feed.publish([started('ada', 1)]);
  leave();
  feed.publish([started('ada', 2)]);
  expect(heard).toEqual([1]);
  expect(feed.subscriptionCount()).toBe(1);
  leaveOther();
  expect(feed.subscriptionCount()).toBe(0);
});

test('unsubscribing twice takes away nobody who came later', () => {
  const { feed } = makeFeed();
  const heard: number[] = [];
  const leave = feed.subscribe('ada', () => {});
  leave();
  feed.subscribe('ada', ({ id }) => heard.push(id));
  leave();
  feed.publish([started('ada', 1)]);
  expect(heard).toEqual([1]);
});

test('a listener that throws is reported and stops neither the others nor the events after it', () => {
  const { feed, errors } = makeFeed();
  const heard: number[] = [];
  const broken = new Error('broken listener');
  feed.subscribe('ada', () => {
    throw broken;
  });
  feed.subscribe('ada', ({ id }) => heard.push(id));
  feed.publish([started('ada', 1), started('ada', 2)]);
  expect(heard).toEqual([1, 2]);
  expect(errors).toEqual([broken, broken]);
});

test('a listener that unsubscribes another during an event spares it that event', () => {
  const { feed } = makeFeed();
  const heard: string[] = [];
  const leaves: (() => void)[] = [];
  feed.subscribe('ada', () => leaves.forEach((leave) => leave()));
  leaves.push(feed.subscribe('ada', () => heard.push('second')));
  feed.publish([started('ada', 1)]);
  expect(heard).toEqual([]);
});

test('a listener that subscribes another during an event gives it the next one', () => {
  const { feed } = makeFeed();
  const heard: number[] = [];
  const leave = feed.subscribe('ada', () => {
    leave();
    feed.subscribe('ada', ({ id }) => heard.push(id));
  });
  feed.publish([started('ada', 1), started('ada', 2)]);
  expect(heard).toEqual([2]);
});
