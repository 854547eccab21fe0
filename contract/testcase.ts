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

/** What a testcase does with the solution. */
export type CaseCall =
  | { readonly kind: 'function'; readonly args: readonly TaggedValue[] }
  | { readonly kind: 'class'; readonly steps: readonly Step[] }
  | { readonly kind: 'program'; readonly stdin: string };

/** What one call should give: a value, or an error (`words` must occur in its message; null: any error). */
export type ExpectedResult =
  { readonly value: TaggedValue } | { readonly throws: { readonly words: string | null } };

/** What a testcase should give: a result for each step (one for a function), or the text on standard output. */
export type Expectation =
  | { readonly kind: 'results'; readonly results: readonly ExpectedResult[] }
  | { readonly kind: 'stdout'; readonly text: string };
