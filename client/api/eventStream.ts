import { LIVE_EVENT_TYPES, RESET_EVENT, type LiveEvent } from '#contract/liveEvent.ts';
import type { NumberedEvent } from '../state/applyLiveEvent.ts';

/** The part of EventSource that is used. */
export interface EventSourceLike {
  addEventListener(
    type: string,
    listener: (message: { readonly data?: string; readonly lastEventId?: string }) => void,
  ): void;
  close(): void;
}

export interface EventStreamDeps {
  readonly openSource: (address: string) => EventSourceLike;
}

export interface EventStreamListener {
  onEvent(event: NumberedEvent): void;
  onOpen(): void;
  /** Events may be missing, so what was read before may be stale. `lastId`: where to go on from, if that is known. */
  onGap(lastId: number | null): void;
  onLost(): void;
}

export interface EventStream {
  /** Connects anew, because the connection may be dead without having said so (after sleep, on a new network). */
  reopen(): void;
  close(): void;
}

const RETRY_AFTER_MS = [500, 1000, 2000, 5000] as const;

/**
 * One connection to the server's events, opened again whenever it drops. The last id travels in the address, because
 * an EventSource sends `Last-Event-ID` only on the reconnections it makes itself, and those give up on any error
 * status, which a restarting server answers.
 */
export function openEventStream(
  { openSource }: EventStreamDeps,
  { lastId: startId, listener }: { readonly lastId: number | null; readonly listener: EventStreamListener },
): EventStream {
  let lastId = startId;
  let source: EventSourceLike | null = null;
  let failures = 0;
  // A first connection from a known id replays everything since; only then is there nothing to read again.
  let mayHaveMissed = startId === null;
  let timer: ReturnType<typeof setTimeout> | null = null;

  function connect(): void {
    const opened = openSource(lastId === null ? '/api/events' : `/api/events?after=${lastId}`);
    source = opened;
    // A closed source may still deliver what it had queued; only the present one counts.
    const whenPresent =
      <T>(action: (message: T) => void) =>
      (message: T): void => {
        if (source === opened) action(message);
      };
    opened.addEventListener(
      'open',
      whenPresent(() => {
        failures = 0;
        listener.onOpen();
        if (mayHaveMissed) listener.onGap(lastId);
        mayHaveMissed = true;
      }),
    );
    opened.addEventListener(
      'error',
      whenPresent(() => {
        disconnect();
        listener.onLost();
        timer = setTimeout(connect, RETRY_AFTER_MS[Math.min(failures, RETRY_AFTER_MS.length - 1)]);
        failures += 1;
      }),
    );
    opened.addEventListener(
      RESET_EVENT,
      whenPresent(({ data = '' }) => {
        lastId = readResetId(data);
        listener.onGap(lastId);
      }),
    );
    for (const type of LIVE_EVENT_TYPES)
      opened.addEventListener(
        type,
        whenPresent(({ data = '', lastEventId = '' }) => {
          const id = Number(lastEventId);
          lastId = id;
          listener.onEvent({ id, event: JSON.parse(data) as LiveEvent });
        }),
      );
  }

  function disconnect(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    source?.close();
    source = null;
  }

  connect();
  return {
    reopen() {
      disconnect();
      connect();
    },
    close: disconnect,
  };
}

function readResetId(data: string): number | null {
  const value: unknown = JSON.parse(data);
  return typeof value === 'object' &&
    value !== null &&
    'lastEventId' in value &&
    typeof value.lastEventId === 'number'
    ? value.lastEventId
    : null;
}
