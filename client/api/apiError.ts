import type { ProblemDetails } from '#contract/problemDetails.ts';

/** The server's refusal, with its own words for what to do. */
export class ApiError extends Error {
  readonly details: ProblemDetails;
  /** When to come again, in seconds; null when the server named no time. */
  readonly retryAfterSeconds: number | null;

  constructor(details: ProblemDetails, retryAfterSeconds: number | null) {
    super(details.detail);
    this.name = 'ApiError';
    this.details = details;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** No answer that this server could have given: no network, a time-out, or a page of somebody in between. */
export class UnreachableError extends Error {
  constructor(cause: unknown) {
    super('The server does not answer.', { cause });
    this.name = 'UnreachableError';
  }
}
