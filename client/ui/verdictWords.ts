import type { SubmissionKind } from '#contract/submission.ts';
import type { Verdict } from '#contract/verdict.ts';

/** What a verdict is called on screens. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  accepted: 'Accepted',
  wrong_answer: 'Wrong answer',
  time_limit_exceeded: 'Time limit exceeded',
  memory_limit_exceeded: 'Memory limit exceeded',
  output_limit_exceeded: 'Output limit exceeded',
  run_time_error: 'Run-time error',
  compile_error: 'Compile error',
  judge_error: 'Judge error',
};

/** The same for one testcase, where "accepted" would promise too much. */
export function testVerdictWords(verdict: Verdict): string {
  return verdict === 'accepted' ? 'Passed' : VERDICT_WORDS[verdict];
}

/** The same for a run or submit as a whole: only a submit can be accepted. */
export function submissionVerdictWords(kind: SubmissionKind, verdict: Verdict): string {
  return kind === 'run' ? testVerdictWords(verdict) : VERDICT_WORDS[verdict];
}

/** The four kinds of outcome that share an icon and a colour. `ours` is the judge's own failure. */
export type Tone = 'good' | 'bad' | 'limit' | 'ours';

export function verdictTone(verdict: Verdict): Tone {
  switch (verdict) {
    case 'accepted':
      return 'good';
    case 'time_limit_exceeded':
    case 'memory_limit_exceeded':
    case 'output_limit_exceeded':
      return 'limit';
    case 'judge_error':
      return 'ours';
    default:
      return 'bad';
  }
}
