import type { NumberedEvent } from '../state/applyLiveEvent.ts';
import { openEventStream, type EventStream, type EventStreamDeps } from './eventStream.ts';

/*
 * The live events of this browser. HTTP/1.1 allows a browser six connections to a server, and an event stream holds
 * one for good, so the tabs share a single stream:
 *
 *   every tab asks for the lock  →  one holds it: it opens the stream and relays each message to the others
 *   its tab closes or crashes    →  the browser gives the lock to the next, which goes on from the last id it saw
 *
 * Web Locks need a secure context. On plain http in a local network each visible tab has a stream of its own, and a
 * hidden one lets go of it. Whenever a stream opens again, every tab hears `gap` and reads again what it shows; so a
 * lost message, a restart of the server or a night's sleep leaves nothing stale.
 */
const LOCK_NAME = 'dryrun.events';
const CHANNEL_NAME = 'dryrun.events';
const WATCH_EVERY_MS = 15_000;
/** Hidden tabs' timers run once a minute; a longer gap means that the machine slept. */
const ASLEEP_AFTER_MS = 90_000;

export type Connection = 'connecting' | 'open' | 'lost';

export type LiveSignal =
  | { readonly kind: 'event'; readonly event: NumberedEvent }
  /** What was read before may be stale. */
  | { readonly kind: 'gap'; readonly lastId: number | null }
  | { readonly kind: 'connection'; readonly connection: Connection };

export interface LiveEvents {
  /** Connects, once this browser has an identity. `lastEventId`: the last one before anything was read. */
  readonly start: (lastEventId: number) => void;
  /** Hears every signal; returns how to stop. */
  readonly subscribe: (listener: (signal: LiveSignal) => void) => () => void;
  readonly connection: () => Connection;
  close(): void;
}

/** The part of BroadcastChannel that is used. */
export interface ChannelLike {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (message: { readonly data: unknown }) => void): void;
  close(): void;
}

export interface LiveEventsDeps extends EventStreamDeps {
  /** Null where the browser offers none. */
  readonly sharing: {
    /** As `navigator.locks.request`. */
    readonly requestLock: (
      name: string,
      options: { readonly signal: AbortSignal },
      hold: () => Promise<void>,
    ) => Promise<unknown>;
    readonly openChannel: (name: string) => ChannelLike;
  } | null;
  readonly now: () => number;
  /** What tells about the page: visibility and the network. */
  readonly page: Pick<Document, 'addEventListener' | 'removeEventListener' | 'visibilityState'>;
  readonly network: Pick<Window, 'addEventListener' | 'removeEventListener'>;
}

type TabMessage = LiveSignal | { readonly kind: 'hello' };

/** A tab hears the others from here on, so nothing is missed between this and `start`. */
export function createLiveEvents(deps: LiveEventsDeps): LiveEvents {
  const { sharing, page, network, now } = deps;
  const listeners = new Set<(signal: LiveSignal) => void>();
  const channel = sharing?.openChannel(CHANNEL_NAME) ?? null;
  const abandon = new AbortController();
  let stream: EventStream | null = null;
  let releaseLock: (() => void) | null = null;
  let connection: Connection = 'connecting';
  let lastId: number | null = null;
  let isStarted = false;
  let seenAt = now();

  function hear(signal: LiveSignal): void {
    if (signal.kind === 'event') lastId = signal.event.id;
    if (signal.kind === 'gap') lastId = signal.lastId ?? lastId;
    if (signal.kind === 'connection') connection = signal.connection;
    for (const listener of listeners) listener(signal);
  }

  function tell(signal: LiveSignal): void {
    hear(signal);
    channel?.postMessage(signal satisfies TabMessage);
  }

  function openStream(): void {
    stream = openEventStream(deps, {
      lastId,
      listener: {
        onEvent: (event) => tell({ kind: 'event', event }),
        onOpen: () => tell({ kind: 'connection', connection: 'open' }),
        onGap: (id) => tell({ kind: 'gap', lastId: id }),
        onLost: () => tell({ kind: 'connection', connection: 'lost' }),
      },
    });
  }

  function closeStream(): void {
    stream?.close();
    stream = null;
  }

  function onTabMessage(message: TabMessage): void {
    if (message.kind !== 'hello') return hear(message);
    if (stream) channel?.postMessage({ kind: 'connection', connection } satisfies TabMessage);
  }

  function onVisibility(): void {
    if (sharing || !isStarted) return;
    if (page.visibilityState === 'hidden') closeStream();
    else if (!stream) openStream();
  }

  function onNetwork(): void {
    stream?.reopen();
  }

  function start(lastEventId: number): void {
    if (isStarted) return;
    isStarted = true;
    lastId = Math.max(lastEventId, lastId ?? 0);
    if (!sharing) {
      if (page.visibilityState !== 'hidden') openStream();
      return;
    }
    channel?.postMessage({ kind: 'hello' } satisfies TabMessage);
    const held = new Promise<void>((resolve) => (releaseLock = resolve));
    void sharing
      .requestLock(LOCK_NAME, { signal: abandon.signal }, () => {
        openStream();
        return held;
      })
      .catch((error: unknown) => {
        if (!abandon.signal.aborted) throw error;
      });
  }

  const watch = setInterval(() => {
    const slept = now() - seenAt > ASLEEP_AFTER_MS;
    seenAt = now();
    if (slept) stream?.reopen();
  }, WATCH_EVERY_MS);

  channel?.addEventListener('message', ({ data }) => onTabMessage(data as TabMessage));
  page.addEventListener('visibilitychange', onVisibility);
  network.addEventListener('online', onNetwork);
  return {
    start,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    connection: () => connection,
    close() {
      clearInterval(watch);
      page.removeEventListener('visibilitychange', onVisibility);
      network.removeEventListener('online', onNetwork);
      closeStream();
      abandon.abort();
      releaseLock?.();
      channel?.close();
      listeners.clear();
    },
  };
}
