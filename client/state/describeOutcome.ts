import type { SubmissionView } from '#contract/submission.ts';
import { submissionVerdictWords } from '../ui/verdictWords.ts';
import { describeNextStep, type NextStep } from './nextStep.ts';

/** Where a run or submit stands and leads, in sentences, for those who hear the page. */
export function describeOutcome({ kind, state, judgement }: SubmissionView, step: NextStep | null): string {
  const what = kind === 'run' ? 'Run' : 'Submission';
  if (state === 'cancelled') return `${what} cancelled.`;
  if (!judgement) return kind === 'run' ? 'Running.' : 'Judging.';
  const { verdict, passed, total, results, toldLate } = judgement;
  const figure = results.length > 0 ? ` ${passed} of ${total} tests passed.` : '';
  const [late, ...others] = toldLate;
  const asked = late ? ` A question you did not ask: ${late.question}` : '';
  const more = others.length > 0 ? ` ${others.length} more you did not ask.` : '';
  const next = step ? ` ${describeNextStep(step)}` : '';
  return `${what} finished. ${submissionVerdictWords(kind, verdict)}.${figure}${asked}${more}${next}`;
}
