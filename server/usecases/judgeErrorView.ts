import type { JudgementView } from '#contract/submission.ts';

/** The end of a submission that we could not judge. */
export function judgeErrorView(message: string, judgedAt: number): JudgementView {
  return {
    verdict: 'judge_error',
    message,
    place: null,
    results: [],
    passed: 0,
    total: 0,
    judgedAt,
    contentHash: null,
    toldLate: [],
  };
}
