import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Log } from '../log.ts';
import type { FindCaller } from '../usecases/candidateAccess.ts';
import type { FollowEvents } from '../usecases/followEvents.ts';
import { openEventStream } from './eventStream.ts';
import { noParams } from './requestSchemas.ts';
import { callerOf, type Route } from './route.ts';

export interface EventRoutesDeps {
  readonly findCaller: FindCaller;
  readonly followEvents: FollowEvents;
  readonly log: Log;
  /** Aborted when the server closes: streams would otherwise keep it open for ever. */
  readonly closing: AbortSignal;
}

export function eventRoutes(deps: EventRoutesDeps): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/api/events',
      document: {
        summary: 'Streams what happens to your submissions and drafts.',
        params: noParams,
        query: z.strictObject({
          after: z
            .string()
            .optional()
            .describe('Id of the last event you know; `Last-Event-ID` goes before it. Neither: from now on.'),
        }),
        answer: {
          status: 200,
          description:
            'Server-sent events: the id is the event’s number, the name its `type`. An event named `reset` says that the id is unknown or trimmed: read everything again.',
          schema: 'LiveEvent',
          mediaType: 'text/event-stream',
        },
        errors: [],
      },
      serve: (req, res) => serveEvents(deps, req, res),
    },
  ];
}

async function serveEvents(deps: EventRoutesDeps, req: Request, res: Response): Promise<void> {
  const caller = await callerOf(deps, req, res, 'keep');
  const left = new AbortController();
  res.on('close', () => left.abort());
  const signal = AbortSignal.any([left.signal, deps.closing]);
  const stream = openEventStream(res, signal);
  try {
    // Asked for the head only, there is nothing to stream.
    if (req.method === 'HEAD') return;
    for await (const followed of deps.followEvents(caller.candidate, lastKnownEvent(req), signal))
      await stream.send(followed);
  } catch (error) {
    // The answer has begun, so it can only end; the client comes back and goes on from its last event.
    if (!signal.aborted) {
      deps.log.warn({ err: error }, 'an event stream broke');
      res.destroy();
    }
  } finally {
    stream.close();
  }
}

const EVENT_ID = /^\d{1,15}$/;

/** Null: none was named. NaN: what was named is no event's id, and the answer to that is a `reset`. */
function lastKnownEvent(req: Request): number | null {
  const { after } = req.query;
  const named = req.headers['last-event-id'] ?? after;
  if (named === undefined || named === '') return null;
  return typeof named === 'string' && EVENT_ID.test(named) ? Number(named) : Number.NaN;
}
