import type { Entry } from './entry.ts';
import type { Language } from './language.ts';

export const DIFFICULTIES = ['easy', 'medium', 'hard'] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];

/** How far this candidate has come with a problem, from their submits; `accepted`: with every part of it. */
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

/** How a candidate came by the answer: `told_late`, a hidden test that depends on it failed before it was asked. */
export const CLARIFICATION_OPENINGS = ['asked', 'told_late'] as const;
export type ClarificationOpening = (typeof CLARIFICATION_OPENINGS)[number];

/** A question worth asking. Its answer stays closed until the candidate opens it, or a failing hidden test does. */
export interface ClarificationView {
  /** The tag of the hidden tests that depend on it; names it within its part. */
  readonly tag: string;
  readonly question: string;
  /** Null: not opened. */
  readonly answer: string | null;
  /** Null: not opened. */
  readonly opened: ClarificationOpening | null;
}

/** A part that this candidate may see. */
export interface PartView {
  readonly number: number;
  /** Rendered by the server from the author's Markdown, with raw HTML disabled. */
  readonly statementHtml: string;
  readonly entry: Entry;
  readonly limits: LimitsView;
  /** Of part 1 the whole file to begin with; of a later part what is appended when it is unlocked, if anything. */
  readonly starters: Readonly<Partial<Record<Language, string>>>;
  readonly samples: readonly SampleView[];
  /** Of this part and of those that `regression` names. */
  readonly hiddenTestCount: number;
  /** The author's harness calls the solution: a testcase's input is one value, and no call. */
  readonly isHarnessDriven: boolean;
  /** Numbers of the earlier parts that judge the same source again, in order. */
  readonly regression: readonly number[];
  /** Beside the statement, what is different from the part before: one sentence each. Empty for part 1. */
  readonly changes: readonly string[];
  readonly clarifications: readonly ClarificationView[];
}

/** A question about operations that is asked near the end, not judged, with what a strong answer says. */
export interface ProbeView {
  readonly ask: string;
  readonly strong: string;
}

/** The author's notes, for those who have every part behind them. */
export interface DebriefView {
  readonly html: string;
  readonly probes: readonly ProbeView[];
}

/** Answer of `GET /api/problems`. */
export interface ProblemList {
  readonly problems: readonly ProblemSummary[];
  /** Folders are still being read for the first time since the server's start: ask again soon. */
  readonly isReading: boolean;
}

/** One thing that is wrong with a problem's folder, for its author. */
export interface FolderFinding {
  /** Relative to the problem's folder. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** What is wrong, and what would be right. */
  readonly message: string;
}

/** A problem that is left out of the list until its author mends it. */
export interface BrokenFolder {
  readonly slug: string;
  readonly findings: readonly FolderFinding[];
}

/** Answer of `GET /api/authoring/problems`. */
export interface AuthorView {
  readonly isReading: boolean;
  /** Slugs of the folders that are in order. */
  readonly sound: readonly string[];
  readonly broken: readonly BrokenFolder[];
}

/** Everything about a problem that a candidate may see now. Unreleased parts are only counted. */
export interface ProblemView extends Omit<ProblemSummary, 'progress'> {
  /** Hash of the problem's whole content; a verdict names the one it judged. */
  readonly contentHash: string;
  readonly languages: readonly Language[];
  /** Those released to this candidate, in order: the first, and each whose part before is accepted or was passed over. */
  readonly parts: readonly PartView[];
  /** Each part is accepted or was passed over, the last one too: the debrief may be read. */
  readonly isDebriefDue: boolean;
  /** What CPU limits were multiplied by on this machine; 1 on one as fast as the author's. `limits` has it in already. */
  readonly machineFactor: number;
}
