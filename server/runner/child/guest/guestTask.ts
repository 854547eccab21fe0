import type { CaseCall } from '#contract/testcase.ts';
import type { TaggedValue } from '#contract/value.ts';
import type { AnswerLimits } from './encodeValue.ts';

/** One step of a class testcase, with what the driver needs to know of the method. */
export interface GuestStep {
  readonly do: 'construct' | 'call' | 'advance' | 'step';
  readonly object: string;
  readonly method: string;
  readonly args: readonly TaggedValue[];
  /** For the clock moves. */
  readonly ms: number;
  /** The method returns nothing: what it gives is neither read nor kept. */
  readonly ignoresResult: boolean;
  /** The method may return a promise. */
  readonly awaits: boolean;
}

/** What the driver is told of a testcase before the solution is loaded. Every key is always there. */
export interface GuestTask {
  readonly kind: CaseCall['kind'];
  /** Name of the function or class, for messages; empty for a program. */
  readonly entryName: string;
  /** A function is one step of the kind `call`. */
  readonly steps: readonly GuestStep[];
  /** For a function that works in place: which argument is the answer. */
  readonly resultArgument: number | null;
  readonly stdin: string | null;
  readonly continueAfterThrow: boolean;
  /** The source names `Temporal`. */
  readonly keepsTemporal: boolean;
  readonly outputChars: number;
  readonly answerLimits: AnswerLimits;
  /** Four 32-bit words, not all 0. */
  readonly seed: readonly number[];
}

/**
 * The first character of what the driver answers says how the testcase ended; the empty text says that it goes on.
 *
 * `A` and the answer; `T` and a thrown error as JSON `{name, message, stack, results}`; `P` a promise never settles;
 * `N` and why the entry cannot be called; `O` and what was too much.
 */
export const GUEST_ENDINGS = {
  answered: 'A',
  threw: 'T',
  neverSettled: 'P',
  noEntry: 'N',
  overflow: 'O',
} as const;
