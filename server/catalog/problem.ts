import type { Entry } from '#contract/entry.ts';
import type { Language } from '#contract/language.ts';
import type { Difficulty } from '#contract/problem.ts';
import type { CaseCall, Expectation } from '#contract/testcase.ts';
import type { Verdict } from '#contract/verdict.ts';

/** The bounds of one testcase, as the problem's author set them. */
export interface Limits {
  /** CPU time of the solution, in milliseconds. Over it: `time_limit_exceeded`. */
  readonly cpuMs: number;
  /** Heap above the idle size of the language with the driver in, in MiB. Over it: `memory_limit_exceeded`. */
  readonly heapMiB: number;
  /** Console and standard output together, in KiB. Over it: `output_limit_exceeded`. */
  readonly outputKiB: number;
}

/** How an answer is compared with its expectation. */
export type Check =
  | { readonly kind: 'exact' }
  /** `undefined` does not stand for null. */
  | { readonly kind: 'strict' }
  /** The outer list is a multiset; `deep`: every list is. */
  | { readonly kind: 'unordered'; readonly deep: boolean }
  /** Numbers may differ by max(abs, rel · |expected|). */
  | { readonly kind: 'tolerance'; readonly abs: number; readonly rel: number };

export const TESTCASE_SETS = ['sample', 'secret'] as const;
export type TestcaseSet = (typeof TESTCASE_SETS)[number];

/** One input with its expectation. */
export interface Testcase {
  readonly set: TestcaseSet;
  /** Counted from 1 within its set and part. */
  readonly number: number;
  /** The author's name for it; a secret's never leaves the server. */
  readonly name: string;
  readonly tags: readonly string[];
  readonly call: CaseCall;
  readonly expectation: Expectation;
  readonly check: Check;
}

/** An authored answer to a question the prompt leaves open. */
export interface Clarification {
  readonly tag: string;
  readonly ask: readonly string[];
  readonly answer: string;
  readonly matters: boolean;
}

/** One stage of a problem, with every inherited setting filled in. */
export interface Part {
  /** 1 is the base. */
  readonly number: number;
  readonly entry: Entry;
  readonly limits: Limits;
  readonly minutes: number;
  /** Rendered from Markdown with raw HTML disabled. */
  readonly statementHtml: string;
  readonly starters: Readonly<Partial<Record<Language, string>>>;
  readonly samples: readonly Testcase[];
  readonly secrets: readonly Testcase[];
  readonly clarifications: readonly Clarification[];
  /** Numbers of the earlier parts whose testcases judge this part's source too. */
  readonly regression: readonly number[];
}

/** A solution that ships with a problem; its folder names the verdict it must get. */
export interface ShippedSubmission {
  readonly verdict: Verdict;
  readonly part: number;
  readonly language: Language;
  /** Relative to the problem's folder. */
  readonly file: string;
  readonly source: string;
}

/** A problem whose every file was found right. */
export interface Problem {
  readonly slug: string;
  readonly title: string;
  readonly difficulty: Difficulty;
  /** For part 1, by a prepared candidate, planning not counted. */
  readonly minutes: number;
  readonly topics: readonly string[];
  /** Those with an accepted submission for part 1. */
  readonly languages: readonly Language[];
  readonly parts: readonly Part[];
  readonly submissions: readonly ShippedSubmission[];
  /** Of every file that a verdict depends on, and of the driver's version. Hex. */
  readonly contentHash: string;
}
