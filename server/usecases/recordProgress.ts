import type { LiveEvent } from '#contract/liveEvent.ts';
import type { EventFeed } from '../events/eventFeed.ts';
import type { Store } from '../store/store.ts';

/** What is told of one try while it goes on. Stored first, published then. */
export interface ProgressRecord {
  readonly tell: (event: LiveEvent) => void;
  /** Ends the record and returns what was told but not stored: it belongs to the transaction that ends the try. */
  readonly end: () => Promise<readonly LiveEvent[]>;
}

export interface RecordProgressDeps {
  readonly store: Pick<Store, 'appendEvents'>;
  readonly feed: Pick<EventFeed, 'publish'>;
  /** Told when events could not be stored; they are kept and tried again. */
  readonly onFault: (error: unknown) => void;
}

/** Events wait this long for company: one commit for a burst, and none of their own for a short submission. */
const COMMIT_EVERY_MS = 20;

export function recordProgress(deps: RecordProgressDeps, candidate: string): ProgressRecord {
  let pending: LiveEvent[] = [];
  let timer: NodeJS.Timeout | null = null;
  let storing: Promise<void> = Promise.resolve();
  let isEnded = false;

  function schedule(): void {
    if (isEnded || pending.length === 0) return;
    timer ??= setTimeout(() => {
      timer = null;
      storing = storePending();
    }, COMMIT_EVERY_MS);
  }

  async function storePending(): Promise<void> {
    const batch = pending;
    pending = [];
    try {
      deps.feed.publish(await deps.store.appendEvents(candidate, batch));
    } catch (error) {
      pending = [...batch, ...pending];
      deps.onFault(error);
    }
    schedule();
  }

  return {
    tell: (event) => {
      if (isEnded) return;
      // Only the newest figure is news.
      if (event.type === 'hidden_progress') pending = pending.filter((other) => other.type !== event.type);
      pending.push(event);
      schedule();
    },
    end: async () => {
      isEnded = true;
      if (timer) clearTimeout(timer);
      await storing;
      return pending;
    },
  };
}
