import type { Entry } from '#contract/entry.ts';
import type { StreamTarget } from '#contract/testcase.ts';
import type { TaggedValue } from '#contract/value.ts';
import type { AnswerLimits } from './encodeValue.ts';

/** What the driver needs to know of a function or method. */
export interface GuestCallable {
  /** It returns nothing: what it gives is neither read nor kept. */
  readonly ignoresResult: boolean;
  /** It may return a promise. */
  readonly awaits: boolean;
}

/** One step of a class testcase, with what the driver needs to know of the method. */
export interface GuestStep extends GuestCallable {
  readonly do: 'construct' | 'call' | 'advance' | 'step';
  readonly object: string;
  readonly method: string;
  readonly args: readonly TaggedValue[];
  /** For the clock moves. */
  readonly ms: number;
}

/** What the driver is told of a testcase before the solution is loaded. Every key is always there. */
export interface GuestTask {
  readonly entryKind: Entry['kind'];
  /** Name of the function or class; empty for a program. */
  readonly entryName: string;
  /** Methods by name, or the one function by its own. */
  readonly callables: Readonly<Record<string, GuestCallable>>;
  /** A function is one step of the kind `call`. Empty where the author's realm gives the input. */
  readonly steps: readonly GuestStep[];
  /** What the author's generator streams to the driver itself. */
  readonly streamed: Exclude<StreamTarget, 'input'> | null;
  /** The author's harness calls the solution. */
  readonly isDriven: boolean;
  /** For a function that works in place: which argument is the answer. */
  readonly resultArgument: number | null;
  /** Of a program; what is streamed does not stand here. */
  readonly stdin: string;
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
 * `N` and why the entry cannot be called; `O` and what was too much; `H` and how the author's program failed, as JSON
 * `{name, message, stack}`.
 */
export const GUEST_ENDINGS = {
  answered: 'A',
  threw: 'T',
  neverSettled: 'P',
  noEntry: 'N',
  overflow: 'O',
  harnessFailed: 'H',
} as const;
