import type { Entry } from '#contract/entry.ts';
import type { Language } from '#contract/language.ts';
import type { Difficulty } from '#contract/problem.ts';
import type { CaseCall, Expectation, GeneratorCall } from '#contract/testcase.ts';
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
  | { readonly kind: 'tolerance'; readonly abs: number; readonly rel: number }
  /** The part's checker.js decides. */
  | { readonly kind: 'checker' };

/** `trace`: for tracing by hand; its expectation stays hidden until the candidate has predicted. */
export const TESTCASE_SETS = ['sample', 'secret', 'trace'] as const;
export type TestcaseSet = (typeof TESTCASE_SETS)[number];

/** A place in a file of the problem's folder; `line` is counted from 1. */
export interface FilePlace {
  readonly file: string;
  readonly line: number;
}

/** What a testcase says beside its input and its expectation. */
interface TestcaseHead {
  readonly set: TestcaseSet;
  /** Counted from 1 within its set and part. */
  readonly number: number;
  /** The author's name for it; a secret's never leaves the server. */
  readonly name: string;
  readonly tags: readonly string[];
  readonly check: Check;
  /** Where its author wrote it. */
  readonly place: FilePlace;
}

/** One input with its expectation, ready to be judged. */
export interface Testcase extends TestcaseHead {
  readonly call: CaseCall;
  /** Null: the checker needs none. */
  readonly expectation: Expectation | null;
}

/** Where a generator's value belongs in a testcase. */
export type GeneratedKey = 'args' | 'ops' | 'stdin' | 'input';

/** An input as its author wrote it: in full (a streamed one is too), or to be made by a generator before judging. */
export type AuthoredInput =
  | { readonly kind: 'given'; readonly call: CaseCall }
  | { readonly kind: 'generated'; readonly key: GeneratedKey; readonly generator: GeneratorCall };

/** A testcase as the folder holds it, before any of the author's programs ran. */
export interface AuthoredTestcase extends TestcaseHead {
  readonly input: AuthoredInput;
  /** Null: the oracle's answer or the reference's, to be computed; or none, where a checker needs none. */
  readonly expectation: Expectation | null;
}

/** An authored answer to a question the prompt leaves open. */
export interface Clarification {
  readonly tag: string;
  readonly ask: readonly string[];
  readonly answer: string;
  readonly matters: boolean;
  /** The part whose settings say so; a later part inherits it with this number. */
  readonly declaredIn: number;
}

/** A program of the author's: a plain ES module. */
export interface AuthorProgram {
  /** Relative to the problem's folder. */
  readonly file: string;
  readonly source: string;
}

/** The author's programs in force for a part, its own or inherited. Null: there is none. */
export interface AuthorPrograms {
  /** tests/generate.js, which the others may import. */
  readonly generate: AuthorProgram | null;
  readonly validate: AuthorProgram | null;
  readonly checker: AuthorProgram | null;
  readonly oracle: AuthorProgram | null;
  readonly harness: AuthorProgram | null;
}

/** When a follow-up is shown. In practice a candidate may always ask for it. */
export type Release =
  | { readonly kind: 'accepted' }
  /** In a round, so many minutes after its start if the part before was not accepted earlier. */
  | { readonly kind: 'after'; readonly minutes: number };

/** What the author claims; `measure` says how it can be measured. */
export interface Complexity {
  readonly time: string;
  readonly space: string;
  readonly measure: { readonly generator: string; readonly sizes: readonly number[] } | null;
}

export interface Probe {
  readonly ask: string;
  readonly strong: string;
}

/** One stage of a problem, with every inherited setting filled in. */
export interface Part<Case = Testcase> {
  /** 1 is the base. */
  readonly number: number;
  readonly entry: Entry;
  readonly limits: Limits;
  readonly minutes: number;
  /** Rendered from Markdown with raw HTML disabled. */
  readonly statementHtml: string;
  readonly starters: Readonly<Partial<Record<Language, string>>>;
  readonly samples: readonly Case[];
  readonly secrets: readonly Case[];
  readonly traces: readonly Case[];
  readonly clarifications: readonly Clarification[];
  /** Numbers of the earlier parts whose testcases judge this part's source too. */
  readonly regression: readonly number[];
  readonly release: Release;
  readonly programs: AuthorPrograms;
  readonly complexity: Complexity | null;
  readonly probes: readonly Probe[];
  /** The first accepted JavaScript submission of this part by name: what it answers is right. */
  readonly reference: ShippedSubmission;
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

/** Where the problem was asked, with the source that says so. */
export interface AskedIn {
  readonly round: string;
  readonly source: string;
}

/** A problem whose every file was found right. */
export interface Problem<Case = Testcase> {
  readonly slug: string;
  readonly title: string;
  readonly difficulty: Difficulty;
  /** For part 1, by a prepared candidate, planning not counted. */
  readonly minutes: number;
  readonly topics: readonly string[];
  readonly askedIn: readonly AskedIn[];
  /** `mend`: a bug hunt, whose starter is the broken program. */
  readonly kind: 'write' | 'mend';
  /** Rendered from Markdown with raw HTML disabled. */
  readonly debriefHtml: string;
  /** Those with an accepted submission for part 1. */
  readonly languages: readonly Language[];
  readonly parts: readonly Part<Case>[];
  readonly submissions: readonly ShippedSubmission[];
  /** Of every file that a verdict depends on, and of the driver's version. Hex. */
  readonly contentHash: string;
}

/** A problem as its folder holds it: generated input and computed expectations are still to be filled in. */
export type AuthoredProblem = Problem<AuthoredTestcase>;
