import type { LiveEvent } from '#contract/liveEvent.ts';
import type { JudgementView } from '#contract/submission.ts';
import type { ClarificationKey, NewSubmission, TryEnd } from '../../../server/store/store.ts';

/** A submission of ada's to lru-cache, but for what is given. */
export function sampleSubmission(given: Partial<NewSubmission> & { readonly id: string }): NewSubmission {
  return {
    candidate: 'ada',
    kind: 'submit',
    problem: 'lru-cache',
    part: 1,
    language: 'typescript',
    source: 'class LRUCache {}\n',
    customCases: [],
    contentHash: 'hash-1',
    createdAt: 1_000,
    ...given,
  };
}

/** A judgement, accepted but for what is given. */
export function sampleJudgement(given: Partial<JudgementView> = {}): JudgementView {
  return {
    verdict: 'accepted',
    message: null,
    place: null,
    results: [
      {
        set: 'hidden',
        number: 1,
        part: 1,
        verdict: 'accepted',
        tags: ['eviction'],
        cpuAtMostMs: 500,
        line: null,
      },
    ],
    passed: 1,
    total: 1,
    judgedAt: 2_000,
    contentHash: 'hash-1',
    toldLate: [],
    ...given,
  };
}

/** The end of a try with this judgement. */
export function sampleEnd(
  judgement: JudgementView,
  events: readonly LiveEvent[] = [],
  toldLate: readonly ClarificationKey[] = [],
): TryEnd {
  return { judgement, events, toldLate };
}

/** The news that judging of a submission began. */
export function startedEvent(submission: string): LiveEvent {
  return { type: 'submission_started', submission, problem: 'lru-cache', kind: 'submit' };
}

/** The news of a verdict. */
export function judgedEvent(submission: string, judgement: JudgementView): LiveEvent {
  return { type: 'submission_judged', submission, problem: 'lru-cache', kind: 'submit', judgement };
}
