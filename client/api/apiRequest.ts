import type { ProblemDetails } from '#contract/problemDetails.ts';
import { ApiError, UnreachableError } from './apiError.ts';

/** Longer than any answer takes: judging is told by events, never waited for in a request. */
const ANSWER_WITHIN_MS = 15_000;

/** Of all lasting requests together; one draft a language may be on its way. */
const LASTING_BODY_LIMIT_BYTES = 30_000;

export interface ApiRequest {
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
  /** Lets the request outlive the page, if its body is small enough for that. */
  readonly keepalive?: boolean;
}

/**
 * Sends one request and reads its JSON.
 *
 * @throws ApiError when the server refused, UnreachableError when nothing sensible came back.
 */
export async function sendApiRequest<Answer>(
  deps: { readonly fetch: typeof fetch },
  request: ApiRequest,
): Promise<Answer> {
  const response = await reach(deps.fetch, request);
  const answer = await readJson(response);
  if (response.ok) return answer as Answer;
  if (isProblemDetails(answer)) throw new ApiError(answer, readRetryAfter(response));
  throw new UnreachableError(new Error(`status ${response.status} without problem details`));
}

async function reach(fetch: typeof globalThis.fetch, request: ApiRequest): Promise<Response> {
  const timeout = AbortSignal.timeout(ANSWER_WITHIN_MS);
  const body = request.body === undefined ? undefined : JSON.stringify(request.body);
  try {
    return await fetch(request.path, {
      method: request.method ?? 'GET',
      headers: {
        Accept: 'application/json, application/problem+json',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      signal: request.signal ? AbortSignal.any([request.signal, timeout]) : timeout,
      ...(body === undefined ? {} : { body }),
      ...(request.keepalive && body && isSmall(body) ? { keepalive: true } : {}),
    });
  } catch (error) {
    // Who cancelled knows that he did; only our own time-out and the network mean "unreachable".
    if (request.signal?.aborted) throw error;
    throw new UnreachableError(error);
  }
}

/** Browsers refuse a lasting request of more than 64 KiB altogether; a plain one may still get through. */
function isSmall(body: string): boolean {
  return new TextEncoder().encode(body).length < LASTING_BODY_LIMIT_BYTES;
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (error) {
    throw new UnreachableError(error);
  }
}

function isProblemDetails(value: unknown): value is ProblemDetails {
  return (
    typeof value === 'object' &&
    value !== null &&
    'code' in value &&
    typeof value.code === 'string' &&
    'detail' in value &&
    typeof value.detail === 'string'
  );
}

function readRetryAfter(response: Response): number | null {
  const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds : null;
}
