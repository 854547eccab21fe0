import type { ErrorRequestHandler } from 'express';
import type { ProblemDetails } from '#contract/problemDetails.ts';
import { FaultError, RequestError } from '../errors.ts';
import type { Log } from '../log.ts';
import { REQUEST_ID_HEADER } from './requestLog.ts';

interface ErrorAnswer {
  readonly status: number;
  readonly title: string;
}

/** What each kind of refusal is answered with: the one table from errors to statuses. */
export const ERROR_ANSWERS: Readonly<Record<ProblemDetails['code'], ErrorAnswer>> = {
  bad_request: { status: 400, title: 'The request cannot be read' },
  forbidden_origin: { status: 403, title: 'The request comes from another site' },
  not_found: { status: 404, title: 'Not found' },
  method_not_allowed: { status: 405, title: 'This address does not take this method' },
  request_timeout: { status: 408, title: 'The request took too long' },
  draft_conflict: { status: 409, title: 'The draft was saved elsewhere' },
  part_not_next: { status: 409, title: 'Another part comes first' },
  too_large: { status: 413, title: 'Too large' },
  uri_too_long: { status: 414, title: 'The address is too long' },
  unsupported_media_type: { status: 415, title: 'The body is of the wrong type' },
  unknown_host: { status: 421, title: 'The server is not known by this name' },
  invalid_input: { status: 422, title: 'The input is not valid' },
  queue_full: { status: 429, title: 'The queue is full' },
  unavailable: { status: 503, title: 'Not available now' },
  internal: { status: 500, title: 'The server failed' },
};

export const PROBLEM_JSON = 'application/problem+json';

/** Answers whatever a route or middleware threw. Nothing of the error but a RequestError's own words goes out. */
export function answerErrors({ log }: { readonly log: Log }): ErrorRequestHandler {
  // Express knows an error handler by its four parameters.
  return (error: unknown, _req, res, next) => {
    const refusal = toRequestError(error);
    if (!refusal || error instanceof FaultError)
      log.error({ request: res.getHeader(REQUEST_ID_HEADER), err: error }, 'a request failed');
    if (res.headersSent) {
      // Half an answer is out: Express ends the connection, so that nobody takes it for a whole one.
      next(error);
      return;
    }
    const code = refusal?.code ?? 'internal';
    const detail = refusal?.message ?? 'Something broke on our side. It was logged; please try again.';
    const { retryAfterSeconds, ...members } = refusal?.extra ?? {};
    if (retryAfterSeconds !== undefined) res.setHeader('Retry-After', String(retryAfterSeconds));
    const { status, title } = ERROR_ANSWERS[code];
    const body: ProblemDetails = {
      type: `urn:dryrun:error:${code}`,
      title,
      status,
      detail,
      code,
      ...members,
    };
    // `json` would add a charset, which this type does not have.
    res.status(status).setHeader('Content-Type', PROBLEM_JSON).end(JSON.stringify(body));
  };
}

const STORE_RETRY_SECONDS = 2;

/** What Express and its body reader throw, in our words; null for what nobody expected. */
function toRequestError(error: unknown): RequestError | null {
  if (error instanceof RequestError) return error;
  if (error instanceof FaultError)
    return new RequestError('unavailable', 'The server cannot do this now. Please try again in a moment.', {
      retryAfterSeconds: STORE_RETRY_SECONDS,
    });
  if (!(error instanceof Error)) return null;
  const type = 'type' in error ? error.type : undefined;
  if (type === 'entity.too.large') return new RequestError('too_large', 'The body is too large.');
  if (type === 'encoding.unsupported' || type === 'charset.unsupported')
    return new RequestError('unsupported_media_type', 'Send the body as UTF-8, without compression.');
  if (type === 'entity.parse.failed') return new RequestError('bad_request', 'The body is not JSON.');
  // A percent sign in the path that escapes nothing, a body that ended early.
  const status = 'status' in error ? error.status : undefined;
  return status === 400 ? new RequestError('bad_request', 'The request cannot be read.') : null;
}
