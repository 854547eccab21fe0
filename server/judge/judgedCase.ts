import type { Expectation } from '#contract/testcase.ts';
import type { AuthorPrograms, TestcaseSet } from '../catalog/problem.ts';
import type { Ruled, Ruling } from './outcomeToVerdict.ts';
import type { Ending, Usage } from './runner.ts';

/** One testcase to judge, wherever it comes from. */
export interface JudgedCase extends Ruling {
  readonly set: TestcaseSet | 'custom';
  readonly part: number;
  /** Counted from 1 within its set and part. */
  readonly number: number;
  readonly name: string;
  readonly tags: readonly string[];
  /** The author's, of the part it belongs to. */
  readonly programs: AuthorPrograms;
  /** Of a testcase that the candidate typed: what it is judged against stands in `expectation`. */
  readonly custom?: CustomAnswers;
}

/** What a custom testcase should give. */
export interface CustomAnswers {
  /** What the candidate typed; null: nothing. */
  readonly typed: Expectation | null;
  /** What the author's own solution answers; null: it gives no answer. */
  readonly reference: Expectation | null;
  /** What is to be said about the two, in a sentence. */
  readonly note: string | null;
}

/** What became of it. */
export interface CaseResult extends Ruled {
  readonly judged: JudgedCase;
  readonly ending: Ending;
  readonly usage: Usage;
  /** Empty for a secret. */
  readonly console: string;
}
