import type { ProblemDetails, RequestErrorCode } from '#contract/problemDetails.ts';

/** What a refused request may tell beside its sentence; see `ProblemDetails`. */
export type RequestErrorExtra = Partial<Pick<ProblemDetails, 'issues' | 'position' | 'draft'>> & {
  /** For `queue_full` and `unavailable`: when to come again, in seconds. */
  readonly retryAfterSeconds?: number;
};

/** The caller's mistake, answered with the status that http/errorAnswers.ts gives its code. */
export class RequestError extends Error {
  readonly code: RequestErrorCode;
  readonly extra: RequestErrorExtra;

  /** @param detail what was wrong and what to do, in sentences; it is sent to the caller as it stands. */
  constructor(code: RequestErrorCode, detail: string, extra: RequestErrorExtra = {}) {
    super(detail);
    this.name = 'RequestError';
    this.code = code;
    this.extra = extra;
  }
}

/** A mistake in a problem's folder. The problem is left out of the catalog and the finding reported; nothing stops. */
export class ProblemError extends Error {
  /** Relative to the problem's folder. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;

  /** @param what what is wrong, with the value, and what would be right. */
  constructor(file: string, line: number, what: string) {
    super(what);
    this.name = 'ProblemError';
    this.file = file;
    this.line = line;
  }
}

/** Where our own parts can fail. */
export const FAULT_CODES = [
  'runner_did_not_start',
  'runner_broke_protocol',
  'submission_stuck',
  'author_program_failed',
  'store_failed',
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

/** Our own failure: logged, tried once more, then told as `judge_error`. Never the candidate's. */
export class FaultError extends Error {
  readonly code: FaultCode;

  constructor(code: FaultCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.name = 'FaultError';
    this.code = code;
  }
}
