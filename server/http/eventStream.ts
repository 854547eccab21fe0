import { once } from 'node:events';
import type { Response } from 'express';
import { RESET_EVENT } from '#contract/liveEvent.ts';
import type { Followed } from '../usecases/followEvents.ts';

export interface StreamLimits {
  /** A comment this often, so that proxies and browsers see that the connection lives. */
  readonly heartbeatMs: number;
  /** A client that reads nothing for so long is gone, or wishes us ill. */
  readonly unreadMs: number;
}

const STREAM_LIMITS: StreamLimits = { heartbeatMs: 15_000, unreadMs: 30_000 };

/** How soon a browser comes back when the stream ends. */
const RETRY_MS = 1_000;

/** Sends server-sent events on an answer, and never holds more of them than the socket's buffer takes. */
export interface EventStream {
  /** Resolves when there is room for more. @throws when the client has not read for too long. */
  readonly send: (followed: Followed) => Promise<void>;
  readonly close: () => void;
}

/** @param signal aborted when the client has left. */
export function openEventStream(res: Response, signal: AbortSignal, limits = STREAM_LIMITS): EventStream {
  res.status(200).set({
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store, no-transform',
    // Tells nginx not to collect events before it passes them on.
    'X-Accel-Buffering': 'no',
  });
  res.write(`retry: ${RETRY_MS}\n\n`);
  const heartbeat = setInterval(() => {
    if (!res.writableNeedDrain) res.write(':\n\n');
  }, limits.heartbeatMs);
  return {
    send: async (followed) => {
      if (signal.aborted || res.write(eventText(followed))) return;
      await once(res, 'drain', { signal: AbortSignal.any([signal, AbortSignal.timeout(limits.unreadMs)]) });
    },
    close: () => {
      clearInterval(heartbeat);
      res.end();
    },
  };
}

/** JSON has no line breaks, so nothing that a program printed can begin a line of the stream. */
export function eventText(followed: Followed): string {
  switch (followed.kind) {
    case 'event':
      return `id: ${followed.id}\nevent: ${followed.event.type}\ndata: ${JSON.stringify(followed.event)}\n\n`;
    case 'position':
      // An id alone: no event for the page, but the browser names it when it comes back.
      return `id: ${followed.lastEventId}\n\n`;
    case 'reset':
      return `id: ${followed.lastEventId}\nevent: ${RESET_EVENT}\ndata: {"lastEventId":${followed.lastEventId}}\n\n`;
  }
}
