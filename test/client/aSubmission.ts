import type { JudgementView, OpenResult, SubmissionView } from '#contract/submission.ts';

/** A submission that has just been queued. */
export function aSubmission(change: Partial<SubmissionView> = {}): SubmissionView {
  return {
    id: 's1',
    kind: 'submit',
    problem: 'lru-cache',
    part: 1,
    language: 'javascript',
    source: 'class LRUCache {}',
    contentHash: 'hash',
    createdAt: 1000,
    state: 'queued',
    queuePosition: 2,
    results: [],
    progress: { finished: 0, total: 20 },
    judgement: null,
    asOfEvent: 5,
    ...change,
  };
}

export function aSampleResult(change: Partial<OpenResult> = {}): OpenResult {
  return {
    set: 'sample',
    number: 1,
    part: 1,
    name: 'first',
    verdict: 'accepted',
    input: 'LRUCache(1)',
    expected: 'null',
    reference: null,
    actual: 'null',
    console: '',
    message: null,
    place: null,
    cpuMs: 1,
    peakMiB: null,
    ...change,
  };
}

export function aJudgement(change: Partial<JudgementView> = {}): JudgementView {
  return {
    contentHash: 'hash',
    verdict: 'accepted',
    message: null,
    place: null,
    results: [aSampleResult()],
    passed: 1,
    total: 1,
    judgedAt: 2000,
    toldLate: [],
    ...change,
  };
}
