import type { CaseResult } from './judgedCase.ts';
import { outcomeToVerdict, type Ruled } from './outcomeToVerdict.ts';
import { needsChecker, ruleExecuted, type RuleDeps } from './ruleExecuted.ts';

/** Results in the order of their testcases, although some wait for the author's checker. */
export interface ResultLine {
  /** To be called in order. One that needs no checker, with none waiting before it, is told at once. */
  readonly add: (executed: ExecutedCase) => void;
  /** Whoever was told wanted no more, or a checker failed: what is added now is dropped. */
  readonly isOver: () => boolean;
  /** Tells nothing more: the execution broke off, and may be begun anew. */
  readonly drop: () => void;
  /**
   * Waits until all were told.
   *
   * @throws FaultError when the checker failed, or its runner did.
   * @throws the signal's reason when aborted.
   */
  readonly end: () => Promise<void>;
}

/** A testcase without its verdict. */
export type ExecutedCase = Omit<CaseResult, 'verdict' | 'message' | 'place'>;

/** Answers that are put before a checker in one message: each may have megabytes. */
const CHECKED_TOGETHER = 8;

export function createResultLine(
  deps: RuleDeps,
  tell: (result: CaseResult) => 'continue' | 'stop',
): ResultLine {
  const waiting: ExecutedCase[] = [];
  let isOver = false;
  let failure: { readonly reason: unknown } | null = null;
  let working: Promise<void> | null = null;

  function tellOne(executed: ExecutedCase, ruled: Ruled): void {
    if (!isOver) isOver = tell({ ...executed, ...ruled }) === 'stop';
  }

  async function work(): Promise<void> {
    try {
      while (waiting.length > 0 && !isOver) {
        const batch = waiting.splice(0, batchLength(waiting));
        const verdicts = await ruleExecuted(deps, batch);
        for (const [index, ruled] of verdicts.entries()) {
          const executed = batch[index];
          if (executed) tellOne(executed, ruled);
        }
      }
    } catch (reason) {
      isOver = true;
      failure = { reason };
    }
    // At once after the last look at what waits: nothing can be added in between and stay.
    working = null;
  }

  return {
    add: (executed) => {
      if (isOver) return;
      if (!working && !needsChecker(executed))
        return tellOne(executed, outcomeToVerdict(executed.judged, executed.ending));
      waiting.push(executed);
      working ??= work();
    },
    isOver: () => isOver,
    drop: () => {
      isOver = true;
    },
    end: async () => {
      await working;
      if (failure) throw failure.reason;
    },
  };
}

/** Those at the head of the line that need no checker, or those that one checker can rule on together. */
function batchLength(waiting: readonly ExecutedCase[]): number {
  const [first] = waiting;
  if (!first) return 0;
  const isChecked = needsChecker(first);
  const end = waiting.findIndex(
    (executed) => needsChecker(executed) !== isChecked || executed.judged.programs !== first.judged.programs,
  );
  return Math.min(end < 0 ? waiting.length : end, CHECKED_TOGETHER);
}
