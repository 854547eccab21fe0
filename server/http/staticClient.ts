import express, {
  Router,
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import { RequestError } from '../errors.ts';
import { giveIdentity, readIdentity } from './identity.ts';

const READING_METHODS = ['GET', 'HEAD'];

/** Addresses that the client draws itself; slugs are kebab-case. Nothing with a dot in it is a page. */
const PAGE = /^\/(?:(?:authoring|problems(?:\/[a-z0-9-]+)*)\/?)?$/;

/**
 * Serves the built client: files whose names hold their hash for ever, its page afresh each time, and nothing else.
 *
 * @throws RequestError `not_found`, `method_not_allowed`.
 */
export function staticClient({ clientFolder }: { readonly clientFolder: string }): RequestHandler {
  const router = Router();
  router.use((req, res, next) => {
    if (READING_METHODS.includes(req.method)) return next();
    res.setHeader('Allow', 'GET, HEAD');
    throw new RequestError('method_not_allowed', 'Pages can only be read. The API is under /api.');
  });
  router.use(
    '/assets',
    express.static(`${clientFolder}/assets`, {
      ...FILES_ONLY,
      immutable: true,
      maxAge: '1y',
    }),
  );
  router.get(PAGE, (req, res, next) => sendPage(clientFolder, 200, req, res, next));
  router.use(express.static(clientFolder, { ...FILES_ONLY, cacheControl: false, setHeaders: setNoCache }));
  router.use((req, res, next) => {
    // Who typed or followed an address that is none reads the client's own words on it.
    const isPerson = !req.path.includes('.') && req.accepts(['json', 'html']) === 'html';
    if (isPerson) return sendPage(clientFolder, 404, req, res, next);
    throw new RequestError('not_found', 'There is nothing at this address.');
  });
  return router;
}

function sendPage(
  clientFolder: string,
  status: number,
  req: Request,
  res: Response,
  next: NextFunction,
): void {
  giveIdentity(req, res, readIdentity(req));
  const options = { root: clientFolder, cacheControl: false, headers: { 'Cache-Control': 'no-cache' } };
  res.status(status).sendFile('index.html', options, (error) => {
    if (!error || res.headersSent) return;
    res.removeHeader('Set-Cookie');
    next(
      new RequestError('not_found', 'The client is not built. Run npm run build, or start with npm start.'),
    );
  });
}

const FILES_ONLY = { index: false, redirect: false, dotfiles: 'ignore' } as const;

function setNoCache(res: { setHeader(name: string, value: string): unknown }): void {
  res.setHeader('Cache-Control', 'no-cache');
}
