import type { GeneratorCall } from '#contract/testcase.ts';
import type { TaggedValue } from '#contract/value.ts';
import type { AuthorProgram, AuthorPrograms } from '../catalog/problem.ts';

/** A testcase's input as the author's programs see it: as written, or an iterable made anew from a generator. */
export type AuthorInput =
  | { readonly kind: 'value'; readonly value: TaggedValue }
  | { readonly kind: 'stream'; readonly generator: GeneratorCall };

/** One call of a function that one of the author's programs exports. */
export type AuthorCall =
  /** Of generate.js; answers with `args`, `ops`, `stdin` or `input`. */
  | { readonly do: 'generate'; readonly generator: GeneratorCall }
  /** Answers with true, or with text: what is wrong with the input. */
  | { readonly do: 'validate'; readonly input: AuthorInput }
  /** Of oracle.js: the exact answer. */
  | { readonly do: 'answer'; readonly input: AuthorInput }
  /** Answers with true, or with `{reason}`. `expected` undefined: there is none. */
  | {
      readonly do: 'check';
      readonly input: AuthorInput;
      readonly expected: TaggedValue | undefined;
      readonly actual: TaggedValue;
    };

/** What a call gave. `failed` is the author's mistake: it threw, never ended, or gave what no value can say. */
export type AuthorAnswer =
  | { readonly kind: 'value'; readonly value: TaggedValue }
  | {
      readonly kind: 'failed';
      readonly program: AuthorProgram;
      /** Counted from 1, in that program; null where no place is known. */
      readonly line: number | null;
      readonly message: string;
    };

/**
 * Executes the author's programs, each in an isolate of its own, in a process that never holds a candidate's code.
 * Limits are generous: 60 s of CPU time and 1 GiB a call of `answer` and `generate`, 10 s and 512 MiB of the others.
 */
export interface AuthorRunner {
  /**
   * Executes the calls in order; those of one list may share an isolate.
   *
   * @throws FaultError when our own side failed twice.
   * @throws the signal's reason when aborted.
   */
  execute(
    programs: AuthorPrograms,
    calls: readonly AuthorCall[],
    signal?: AbortSignal,
  ): Promise<readonly AuthorAnswer[]>;
  close(): Promise<void>;
}
