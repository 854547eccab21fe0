/** Why a request was refused; the last segment of the `type` of its problem details. */
export const REQUEST_ERROR_CODES = [
  'bad_request',
  'forbidden_origin',
  'not_found',
  'method_not_allowed',
  'request_timeout',
  'draft_conflict',
  'part_not_next',
  'too_large',
  'uri_too_long',
  'unsupported_media_type',
  'unknown_host',
  'invalid_input',
  'queue_full',
  'unavailable',
] as const;
export type RequestErrorCode = (typeof REQUEST_ERROR_CODES)[number];

/** An error answer (RFC 9457), sent as `application/problem+json`. */
export interface ProblemDetails {
  /** `urn:dryrun:error:<code>`. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** What was wrong and what to do, in sentences. */
  readonly detail: string;
  readonly code: RequestErrorCode | 'internal';
  /** For `invalid_input`: what was wrong, and where in the body. */
  readonly issues?: readonly { readonly path: string; readonly message: string }[];
  /** For `queue_full`: the place this submission would have had. */
  readonly position?: number;
  /** For `draft_conflict`: what is saved now. */
  readonly draft?: { readonly source: string; readonly revision: number; readonly savedAt: number };
}
