import { ApiError } from '../api/apiError.ts';

export interface ErrorWords {
  readonly title: string;
  /** What to do now, in sentences. */
  readonly advice: string;
}

/** What to tell about an error that a request ended in. */
export function describeError(error: Error): ErrorWords {
  if (!(error instanceof ApiError))
    return {
      title: 'The server does not answer',
      advice:
        'Check that Dryrun is running and that this machine can reach it. What you wrote is safe in this browser.',
    };
  const { code, detail, position } = error.details;
  if (code === 'queue_full')
    return {
      title: 'The queue is full',
      advice: `${position === undefined ? '' : `${position} submissions are waiting. `}${retryAdvice(error.retryAfterSeconds)} What you wrote is safe.`,
    };
  return { title: TITLES[code] ?? 'The server refused', advice: withIssues(detail, error.details.issues) };
}

const TITLES: Readonly<Partial<Record<ApiError['details']['code'], string>>> = {
  not_found: 'Not found',
  too_large: 'Too long',
  invalid_input: 'Something is not right',
  unavailable: 'The server is busy',
  internal: 'The server made a mistake',
};

function retryAdvice(seconds: number | null): string {
  return seconds === null ? 'Try again in a moment.' : `Try again in ${seconds} s.`;
}

function withIssues(detail: string, issues: readonly { readonly message: string }[] = []): string {
  return [detail, ...issues.map((issue) => issue.message)].join(' ');
}
