import { createServer, type RequestListener, type Server } from 'node:http';
import { answerConnectionErrors } from './connectionErrors.ts';

/** How long a client may take, in milliseconds; over it the connection is answered 408 and closed. */
export interface ConnectionLimits {
  /** For the whole head of a request. */
  readonly headersMs: number;
  /** For the whole request, body included. */
  readonly requestMs: number;
  /** Between two requests on one connection. */
  readonly idleMs: number;
  /** How often the first two are looked at. */
  readonly checkEveryMs: number;
}

export const CONNECTION_LIMITS: ConnectionLimits = {
  headersMs: 10_000,
  requestMs: 20_000,
  idleMs: 30_000,
  checkEveryMs: 1_000,
};

/** An HTTP server that slow and silent clients cannot wear out. */
export function createHttpServer(handler: RequestListener, limits = CONNECTION_LIMITS): Server {
  const server = createServer(
    {
      headersTimeout: limits.headersMs,
      requestTimeout: limits.requestMs,
      keepAliveTimeout: limits.idleMs,
      connectionsCheckingInterval: limits.checkEveryMs,
    },
    handler,
  );
  answerConnectionErrors(server);
  return server;
}

/** Browsers keep connections open and `close` waits for them: idle ones are closed this often until none is left. */
const CLOSE_IDLE_EVERY_MS = 100;

/** Takes no new connections, lets requests in hand end, and cuts off what is left after `deadlineMs`. */
export async function closeHttpServer(server: Server, deadlineMs: number): Promise<void> {
  const idle = setInterval(() => server.closeIdleConnections(), CLOSE_IDLE_EVERY_MS);
  const deadline = setTimeout(() => server.closeAllConnections(), deadlineMs);
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
  clearInterval(idle);
  clearTimeout(deadline);
}
