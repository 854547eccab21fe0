import type { RequestHandler } from 'express';
import { RequestError } from '../errors.ts';

const READING_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Refuses writes that another site's page makes a browser send. Programs that are no browsers send neither header and
 * hold no cookie of somebody else's.
 *
 * @throws RequestError `forbidden_origin`.
 */
export const originCheck: RequestHandler = (req, _res, next) => {
  if (READING_METHODS.includes(req.method)) return next();
  const site = req.headers['sec-fetch-site'];
  const isForeignSite = site !== undefined && site !== 'same-origin' && site !== 'none';
  const { origin, host } = req.headers;
  if (!isForeignSite && (origin === undefined || isSameHost(origin, host ?? ''))) return next();
  throw new RequestError('forbidden_origin', 'Pages of other sites may not send this.');
};

/** The scheme may differ: a proxy in front of us may speak https. */
function isSameHost(origin: string, host: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { protocol, host: originHost } = new URL(origin);
  const own = `${protocol}//${host}`;
  return (
    (protocol === 'http:' || protocol === 'https:') && URL.canParse(own) && new URL(own).host === originHost
  );
}
