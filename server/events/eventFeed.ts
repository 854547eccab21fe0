import type { StoredEvent } from '../store/store.ts';

/** Hands stored events to whoever listens for their candidate. */
export interface EventFeed {
  /**
   * Calls `listener` for each event of this candidate that is published from now on, until the returned function is
   * called. The same function may subscribe more than once, each for itself.
   */
  readonly subscribe: (candidate: string, listener: EventListener) => () => void;
  /** Tells the listeners, in the order of the events. Only what the store has returned may be published. */
  readonly publish: (events: readonly StoredEvent[]) => void;
  /** How many subscriptions there are, of all candidates. */
  readonly subscriptionCount: () => number;
}

/** Must not block: all listeners of an event are called in turn. */
type EventListener = (event: StoredEvent) => void;

export interface EventFeedDeps {
  /** Told when a listener threw; the other listeners get the event all the same. */
  readonly onListenerError: (error: unknown, event: StoredEvent) => void;
}

/** Makes a feed without listeners. */
export function createEventFeed({ onListenerError }: EventFeedDeps): EventFeed {
  const listeners = new Map<string, Set<{ readonly listener: EventListener }>>();

  const deliver = (event: StoredEvent): void => {
    const subscriptions = listeners.get(event.candidate);
    // A copy, for a listener may subscribe another; that one hears the next event.
    for (const subscription of Array.from(subscriptions ?? [])) {
      if (!subscriptions?.has(subscription)) continue;
      try {
        subscription.listener(event);
      } catch (error) {
        onListenerError(error, event);
      }
    }
  };

  return {
    subscribe: (candidate, listener) => {
      const subscription = { listener };
      const subscriptions = listeners.get(candidate) ?? new Set();
      listeners.set(candidate, subscriptions.add(subscription));
      return () => {
        subscriptions.delete(subscription);
        // Not a later set of the same candidate: this function may be called twice.
        if (subscriptions.size === 0 && listeners.get(candidate) === subscriptions)
          listeners.delete(candidate);
      };
    },
    publish: (events) => {
      for (const event of events) deliver(event);
    },
    subscriptionCount: () => [...listeners.values()].reduce((sum, { size }) => sum + size, 0),
  };
}
