import type { Entry } from './entry.ts';
import type { Language } from './language.ts';

export const DIFFICULTIES = ['easy', 'medium', 'hard'] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];

/** How far this candidate has come with a problem, from their submissions. */
export const PROGRESS = ['new', 'attempted', 'accepted'] as const;
export type Progress = (typeof PROGRESS)[number];

/** One line of the problem list. */
export interface ProblemSummary {
  readonly slug: string;
  readonly title: string;
  readonly difficulty: Difficulty;
  /** For part 1, by a prepared candidate. */
  readonly minutes: number;
  readonly topics: readonly string[];
  readonly partCount: number;
  readonly progress: Progress;
}

/** What bounds one testcase. */
export interface LimitsView {
  readonly cpuMs: number;
  readonly heapMiB: number;
  readonly outputKiB: number;
}

/** A sample, as text (contract/caseText.ts says how an input is written). */
export interface SampleView {
  /** Counted from 1 within its part. */
  readonly number: number;
  readonly name: string;
  readonly input: string;
  readonly expected: string;
}

/** A part that this candidate may see. */
export interface PartView {
  readonly number: number;
  /** Rendered by the server from the author's Markdown, with raw HTML disabled. */
  readonly statementHtml: string;
  readonly entry: Entry;
  readonly limits: LimitsView;
  readonly starters: Readonly<Partial<Record<Language, string>>>;
  readonly samples: readonly SampleView[];
  readonly hiddenTestCount: number;
}

/** Everything about a problem that a candidate may see now. Unreleased parts are only counted. */
export interface ProblemView extends Omit<ProblemSummary, 'progress'> {
  /** Hash of the problem's whole content; a verdict names the one it judged. */
  readonly contentHash: string;
  readonly languages: readonly Language[];
  readonly parts: readonly PartView[];
}
