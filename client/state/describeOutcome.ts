import type { SubmissionView } from '#contract/submission.ts';
import { VERDICT_WORDS } from '../ui/verdictWords.ts';

/** Where a run or submit stands, in one sentence, for those who hear the page. */
export function describeOutcome({ kind, state, judgement }: SubmissionView): string {
  const what = kind === 'run' ? 'Run' : 'Submission';
  if (state === 'cancelled') return `${what} cancelled.`;
  if (!judgement) return kind === 'run' ? 'Running.' : 'Judging.';
  const { verdict, passed, total, results } = judgement;
  const figure = results.length > 0 ? ` ${passed} of ${total} tests passed.` : '';
  return `${what} finished. ${VERDICT_WORDS[verdict]}.${figure}`;
}
