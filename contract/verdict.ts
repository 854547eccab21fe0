/**
 * What a judgement may say. `judge_error` is always our fault and never counts against the candidate;
 * every other value speaks about the candidate's program.
 */
export const VERDICTS = [
  'accepted',
  'wrong_answer',
  'time_limit_exceeded',
  'memory_limit_exceeded',
  'output_limit_exceeded',
  'run_time_error',
  'compile_error',
  'judge_error',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Where a submission stands. A vocabulary of its own: a state is never a verdict. */
export const SUBMISSION_STATES = ['queued', 'running', 'judged', 'cancelled'] as const;
export type SubmissionState = (typeof SUBMISSION_STATES)[number];
