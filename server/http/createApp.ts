import compression from 'compression';
import express, { type Express, type RequestHandler, Router } from 'express';
import { RequestError } from '../errors.ts';
import type { Log } from '../log.ts';
import { answerErrors } from './errorAnswers.ts';
import { hostCheck } from './hostCheck.ts';
import { jsonBody } from './jsonBody.ts';
import { openApiRoute } from './openApi.ts';
import { originCheck } from './originCheck.ts';
import { requestLog } from './requestLog.ts';
import type { Route } from './route.ts';
import { securityHeaders } from './securityHeaders.ts';
import { staticClient } from './staticClient.ts';

export interface AppDeps {
  readonly routes: readonly Route[];
  readonly log: Log;
  readonly now: () => number;
  /** Aborted when the server closes: from then on it answers 503. */
  readonly closing: AbortSignal;
  readonly host: string;
  readonly allowedHosts: readonly string[];
  readonly clientFolder: string;
}

/** The longest address, in characters. Ours stay below 200. */
const URL_CHARS_LIMIT = 2_000;

/** Puts routes, checks and the static client in their order. */
export function createApp(deps: AppDeps): Express {
  const app = express();
  app.disable('x-powered-by');
  app.enable('case sensitive routing');
  app.enable('strict routing');
  // Live answers: a client that asks again wants them anew.
  app.disable('etag');
  app.use(requestLog(deps));
  app.use(securityHeaders());
  app.use(urlLengthCheck);
  app.use(hostCheck(deps));
  app.use(compression({ filter: (req, res) => !isEventStream(res) && compression.filter(req, res) }));
  app.use('/api', noStore, originCheck, closingCheck(deps.closing));
  app.use(apiRouter([...deps.routes, openApiRoute(deps.routes)]));
  app.use('/api', () => {
    throw new RequestError(
      'not_found',
      'There is nothing at this address. GET /api/openapi.json lists what there is.',
    );
  });
  app.use(staticClient(deps));
  app.use(answerErrors(deps));
  return app;
}

function apiRouter(routes: readonly Route[]): RequestHandler {
  const router = Router({ caseSensitive: true, strict: true });
  for (const { method, path, document, serve } of routes)
    router[method](path, ...(document.body ? [jsonBody] : []), serve);
  for (const [path, samePath] of Map.groupBy(routes, (route) => route.path)) {
    const allowed = samePath.flatMap(({ method }) =>
      method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()],
    );
    router.all(path, (_req, res) => {
      res.setHeader('Allow', allowed.join(', '));
      throw new RequestError('method_not_allowed', `This address takes ${allowed.join(', ')}.`);
    });
  }
  return router;
}

const urlLengthCheck: RequestHandler = (req, _res, next) => {
  if (req.url.length <= URL_CHARS_LIMIT) return next();
  throw new RequestError('uri_too_long', `An address may have ${URL_CHARS_LIMIT} characters.`);
};

const noStore: RequestHandler = (_req, res, next) => {
  res.setHeader('Cache-Control', 'no-store');
  next();
};

const CLOSING_RETRY_SECONDS = 3;

function closingCheck(closing: AbortSignal): RequestHandler {
  return (_req, _res, next) => {
    if (!closing.aborted) return next();
    throw new RequestError('unavailable', 'The server is shutting down.', {
      retryAfterSeconds: CLOSING_RETRY_SECONDS,
    });
  };
}

function isEventStream(res: { getHeader(name: string): unknown }): boolean {
  return String(res.getHeader('Content-Type')).startsWith('text/event-stream');
}
