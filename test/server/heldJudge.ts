import { expect, vi } from 'vitest';
import type { OpenResult } from '#contract/submission.ts';
import type { JudgeRequest, JudgeSubmission, JudgeWatcher } from '../../server/judge/judgeSubmission.ts';

type Judged = Awaited<ReturnType<JudgeSubmission>>;

/** One call of the judge, which the test ends. */
interface HeldCall {
  readonly request: JudgeRequest;
  readonly watcher: JudgeWatcher;
  readonly accept: () => void;
  readonly fail: (error: Error) => void;
}

const ACCEPTED: Judged = {
  verdict: 'accepted',
  message: null,
  place: null,
  results: [],
  passed: 4,
  total: 4,
};

export interface HeldJudge {
  readonly judge: JudgeSubmission;
  readonly calls: readonly HeldCall[];
  /** Waits for the judge's first call, or the one after `index` others. */
  readonly begun: (index?: number) => Promise<HeldCall>;
}

/** A judge at the port whose answers come when the test says so; it ignores the signal. */
export function heldJudge(): HeldJudge {
  const calls: HeldCall[] = [];
  const judge: JudgeSubmission = (request, watcher) =>
    new Promise((resolve, reject) => {
      calls.push({ request, watcher, accept: () => resolve(ACCEPTED), fail: reject });
    });
  const begun = (index = 0): Promise<HeldCall> =>
    vi.waitFor(
      () => {
        const call = calls[index];
        expect(call).toBeDefined();
        return call as HeldCall;
      },
      { timeout: 5_000 },
    );
  return { judge, calls, begun };
}

/** A judge that accepts everything at once, after telling of one sample and of the hidden tests. */
export const promptJudge: JudgeSubmission = async (request, watcher) => {
  watcher.onStart();
  watcher.onOpenResult(sampleResult(1));
  if (request.kind === 'submit') watcher.onHiddenProgress({ finished: 3, total: 3 });
  return { ...ACCEPTED, results: [sampleResult(1)] };
};

export function sampleResult(number: number): OpenResult {
  return {
    set: 'sample',
    number,
    part: 1,
    name: `sample ${number}`,
    verdict: 'accepted',
    input: 'twoSum([2, 7], 9)',
    expected: '[0, 1]',
    reference: null,
    actual: '[0, 1]',
    console: '',
    message: null,
    place: null,
    cpuMs: 1,
    peakMiB: null,
  };
}
