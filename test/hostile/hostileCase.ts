import type { Language } from '#contract/language.ts';
import type { Verdict } from '#contract/verdict.ts';

/** The problems that hostile submissions are judged against; problems.ts makes them. */
export const PROBLEM_NAMES = ['lru-cache', 'two-sum', 'reverse'] as const;
export type ProblemName = (typeof PROBLEM_NAMES)[number];

/** One hostile or odd submission with the verdicts that are right for it: one, unless it exhausts the machine. */
export interface HostileCase {
  readonly name: string;
  /** What it tries, in a sentence. */
  readonly tries: string;
  readonly problem: ProblemName;
  readonly language: Language;
  readonly source: string;
  readonly allowed: readonly Verdict[];
}
