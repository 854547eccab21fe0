import type { GeneratorCall } from '#contract/testcase.ts';
import type { TaggedValue } from '#contract/value.ts';
import type { AnswerLimits } from './encodeValue.ts';

/** The author's programs, by the name of their file. */
export const PROGRAM_NAMES = ['generate', 'validate', 'checker', 'oracle', 'harness'] as const;
export type ProgramName = (typeof PROGRAM_NAMES)[number];

/** A generator to call, with the words that its name and seed decide. */
export interface GeneratorTask extends GeneratorCall {
  readonly words: readonly number[];
}

/** What the author's realm of a testcase is told before anything else. */
export interface AuthorTask {
  /** Of the function or class that the testcase is about. */
  readonly entryName: string;
  /** Of what is streamed; null: nothing is. */
  readonly generator: GeneratorTask | null;
  /** For the harness, where it is not streamed. */
  readonly input: TaggedValue;
  /** Of the chance that a harness is given: four 32-bit words, not all 0. */
  readonly seed: readonly number[];
}

export type AskedInput =
  | { readonly kind: 'value'; readonly value: TaggedValue }
  | { readonly kind: 'stream'; readonly generator: GeneratorTask };

/** One call of a function of the author's, outside any testcase. */
export type AuthorQuestion = { readonly limits: AnswerLimits } & (
  | { readonly do: 'generate'; readonly generator: GeneratorTask }
  | { readonly do: 'validate' | 'answer'; readonly input: AskedInput }
  | {
      readonly do: 'check';
      readonly input: AskedInput;
      /** Null: there is none. */
      readonly expected: { readonly value: TaggedValue } | null;
      readonly actual: TaggedValue;
    }
);

/**
 * The first character of what the realm answers: `V` and a tagged value as JSON; `T` and what was thrown as JSON
 * `{name, message, stack}`; `O` and what was too much.
 */
export const AUTHOR_ANSWERS = { value: 'V', threw: 'T', overflow: 'O' } as const;
