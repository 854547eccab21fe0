import type { TaggedValue } from './value.ts';

/**
 * One step of a class testcase. `object` names the instance it speaks of; the only one of a testcase that names none
 * is called the empty string. `advance` moves both clocks of the guest, `step` the wall clock alone.
 */
export type Step =
  | {
      readonly do: 'construct';
      readonly object: string;
      readonly className: string;
      readonly args: readonly TaggedValue[];
    }
  | {
      readonly do: 'call';
      readonly object: string;
      readonly method: string;
      readonly args: readonly TaggedValue[];
    }
  | { readonly do: 'advance' | 'step'; readonly ms: number };

/** A call of one of the author's seeded generators; the same one gives the same input on every machine. */
export interface GeneratorCall {
  /** Of the function that generate.js exports. */
  readonly name: string;
  readonly seed: number;
  readonly size: number;
}

/** What a streamed generator yields: operations on objects, chunks of standard input, or items for a harness. */
export const STREAM_TARGETS = ['ops', 'stdin', 'input'] as const;
export type StreamTarget = (typeof STREAM_TARGETS)[number];

/** What a testcase does with the solution. */
export type CaseCall =
  | { readonly kind: 'function'; readonly args: readonly TaggedValue[] }
  | { readonly kind: 'class'; readonly steps: readonly Step[] }
  | { readonly kind: 'program'; readonly stdin: string }
  /** The author's harness drives the solution with this input. */
  | { readonly kind: 'harness'; readonly input: TaggedValue }
  /** The input comes one item after the other from a generator inside the guest and is never whole in memory. */
  | { readonly kind: 'stream'; readonly into: StreamTarget; readonly generator: GeneratorCall };

/** What one call should give: a value, or an error (`words` must occur in its message; null: any error). */
export type ExpectedResult =
  { readonly value: TaggedValue } | { readonly throws: { readonly words: string | null } };

/**
 * What a testcase should give: a result for each step (one for a function; for streamed operations one for each that
 * returns something), the text on standard output, or one value: what a harness should observe, or whatever the
 * author's checker compares with.
 */
export type Expectation =
  | { readonly kind: 'results'; readonly results: readonly ExpectedResult[] }
  | { readonly kind: 'stdout'; readonly text: string }
  | { readonly kind: 'value'; readonly value: TaggedValue };
