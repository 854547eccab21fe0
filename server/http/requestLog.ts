import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Log } from '../log.ts';

const PATH_CHARS = 200;

/** The header that names a request, in the answer and in the log. */
export const REQUEST_ID_HEADER = 'X-Request-Id';

/** Gives each request an id, and logs its method, path and status when it ends: no header, query or body. */
export function requestLog(deps: { readonly log: Log; readonly now: () => number }): RequestHandler {
  return (req, res, next) => {
    const begun = deps.now();
    const request = randomUUID();
    res.setHeader(REQUEST_ID_HEADER, request);
    res.on('close', () => {
      const { statusCode: status } = res;
      const line = {
        request,
        method: req.method,
        path: req.path.slice(0, PATH_CHARS),
        status,
        ms: deps.now() - begun,
      };
      if (status >= 400) deps.log.info(line, 'request refused');
      else deps.log.debug(line, 'request');
    });
    next();
  };
}
