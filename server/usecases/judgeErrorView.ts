import type { EndJudgement } from './endTry.ts';

/** The end of a submission that we could not judge. */
export function judgeErrorView(message: string, judgedAt: number): EndJudgement {
  return {
    verdict: 'judge_error',
    message,
    place: null,
    results: [],
    passed: 0,
    total: 0,
    judgedAt,
    contentHash: null,
  };
}
