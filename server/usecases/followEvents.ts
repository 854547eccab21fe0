import type { LiveEvent } from '#contract/liveEvent.ts';
import type { EventFeed } from '../events/eventFeed.ts';
import type { StoredEvent, Store } from '../store/store.ts';

/** What a follower is told. */
export type Followed =
  | { readonly kind: 'event'; readonly id: number; readonly event: LiveEvent }
  /** Told once to those who follow from now on: the last event before that. */
  | { readonly kind: 'position'; readonly lastEventId: number }
  /** The asked-for event is unknown or trimmed: read everything again and go on from this one. */
  | { readonly kind: 'reset'; readonly lastEventId: number };

/**
 * Follows a candidate's events after `after` (null: from now on; a number that is no event's: `reset`) until `signal`.
 * Each event comes once and in order, however slowly they are taken.
 */
export type FollowEvents = (
  candidate: string,
  after: number | null,
  signal: AbortSignal,
) => AsyncGenerator<Followed, void, void>;

export interface FollowEventsDeps {
  readonly store: Pick<Store, 'eventsAfter' | 'lastEventId'>;
  readonly feed: Pick<EventFeed, 'subscribe'>;
}

/** Events read from the store at a time. */
const PAGE = 200;

/** Live events that wait in memory for a slow follower. What is over it is read from the store when its turn comes. */
const WAITING_LIMIT = 200;

/**
 * The follower subscribes before it reads the store, so no event falls between the two. Ids have no gaps: the next
 * one is either among the live events, or, when those came out of order or were too many, in the store by now.
 */
export function followEvents({ store, feed }: FollowEventsDeps): FollowEvents {
  return async function* (candidate, after, signal) {
    const news = createNews(signal);
    const unsubscribe = feed.subscribe(candidate, news.add);
    try {
      let last = after ?? (await store.lastEventId(candidate));
      if (after === null) yield { kind: 'position', lastEventId: last };
      let mustRead = after !== null;
      while (!signal.aborted) {
        const next = news.take(last + 1);
        if (next) {
          last = next.id;
          yield { kind: 'event', id: next.id, event: next.event };
        } else if (mustRead || news.isAhead()) {
          news.clear();
          const replay = await store.eventsAfter(candidate, last, PAGE);
          mustRead = replay.known && replay.events.length === PAGE;
          if (!replay.known) {
            last = replay.lastId;
            yield { kind: 'reset', lastEventId: last };
            continue;
          }
          for (const { id, event } of replay.events) {
            last = id;
            yield { kind: 'event', id, event };
          }
        } else {
          await news.arrival();
        }
      }
    } finally {
      unsubscribe();
    }
  };
}

/** Live events that were not taken yet. */
interface News {
  readonly add: (event: StoredEvent) => void;
  /** The event with this id, when it is here; older ones are forgotten. */
  readonly take: (id: number) => StoredEvent | undefined;
  /** After `take` found nothing: is there anything newer, or was there too much? */
  readonly isAhead: () => boolean;
  readonly clear: () => void;
  /** Resolves when something was added, or the follower left. */
  readonly arrival: () => Promise<void>;
}

function createNews(signal: AbortSignal): News {
  const events = new Map<number, StoredEvent>();
  let overflowed = false;
  let wake: (() => void) | null = null;
  const ring = (): void => {
    wake?.();
    wake = null;
  };
  signal.addEventListener('abort', ring, { once: true });
  return {
    add: (event) => {
      if (events.size >= WAITING_LIMIT) {
        events.clear();
        overflowed = true;
      }
      events.set(event.id, event);
      ring();
    },
    take: (id) => {
      for (const known of events.keys()) if (known < id) events.delete(known);
      const event = events.get(id);
      events.delete(id);
      return event;
    },
    isAhead: () => overflowed || events.size > 0,
    clear: () => {
      events.clear();
      overflowed = false;
    },
    arrival: () =>
      new Promise((resolve) => {
        if (signal.aborted || events.size > 0) resolve();
        else wake = resolve;
      }),
  };
}
