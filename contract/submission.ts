import type { Language } from './language.ts';
import type { SubmissionState, Verdict } from './verdict.ts';

/** A run executes samples and custom testcases; a submit judges samples and hidden tests. */
export const SUBMISSION_KINDS = ['run', 'submit'] as const;
export type SubmissionKind = (typeof SUBMISSION_KINDS)[number];

/** A testcase that the candidate typed; texts as in contract/caseText.ts. */
export interface CustomCase {
  readonly input: string;
  /** What the candidate expects; empty: nothing, the output is only shown. */
  readonly expected: string;
}

/** A place in the candidate's source, both counted from 1. */
export interface SourcePlace {
  readonly line: number;
  readonly column: number;
}

/** The outcome of a sample or custom testcase, which may be shown in full. */
export interface OpenResult {
  readonly set: 'sample' | 'custom';
  /** Counted from 1 within its set. */
  readonly number: number;
  readonly part: number;
  readonly name: string;
  /** Null: it ran, and there was nothing to compare with. */
  readonly verdict: Verdict | null;
  readonly input: string;
  /** Null: no expectation. */
  readonly expected: string | null;
  /** What the author's own solution answers to a custom testcase. Null: a sample, or it could not be told. */
  readonly reference: string | null;
  /** Null: the program gave no answer. One line a call for a class. */
  readonly actual: string | null;
  /** What the program printed, cut at the output limit. */
  readonly console: string;
  /** Why the verdict is what it is, in a sentence. */
  readonly message: string | null;
  readonly place: SourcePlace | null;
  readonly cpuMs: number | null;
  /** Peak memory above an idle program, in MiB; only of testcases graded on memory. */
  readonly peakMiB: number | null;
}

/** The outcome of a hidden test: nothing from which its input, expectation or the output on it could be read. */
export interface HiddenResult {
  readonly set: 'hidden';
  /** Counted from 1 over all the hidden tests of the submission. */
  readonly number: number;
  readonly part: number;
  /** Null: not run, because an earlier test ended the judging. */
  readonly verdict: Verdict | null;
  readonly tags: readonly string[];
  /** CPU time rounded up to a quarter of the limit, so that it says no more than the screen. */
  readonly cpuAtMostMs: number | null;
  /** The candidate's own line of a run-time error. */
  readonly line: number | null;
}

export type TestResult = OpenResult | HiddenResult;

/** A clarification that was not asked for, told with the verdict because a hidden test that depends on it failed. */
export interface ToldLate {
  readonly part: number;
  readonly tag: string;
  readonly question: string;
  readonly answer: string;
}

/** The end of a judgement. */
export interface JudgementView {
  readonly verdict: Verdict;
  /** For `compile_error` and `judge_error`: what was wrong, in a sentence. */
  readonly message: string | null;
  readonly place: SourcePlace | null;
  readonly results: readonly TestResult[];
  readonly passed: number;
  readonly total: number;
  readonly judgedAt: number;
  /** Of the content that was judged: another than the submission's when the problem changed while it waited. Null: none was. */
  readonly contentHash: string | null;
  readonly toldLate: readonly ToldLate[];
}

/** A run or a submit, as its owner sees it. */
export interface SubmissionView {
  /** Unguessable. */
  readonly id: string;
  readonly kind: SubmissionKind;
  readonly problem: string;
  readonly part: number;
  readonly language: Language;
  readonly source: string;
  readonly contentHash: string;
  readonly createdAt: number;
  readonly state: SubmissionState;
  /** Submissions ahead of this one; null once it runs. */
  readonly queuePosition: number | null;
  /** Open results so far while it runs, all of them when judged. */
  readonly results: readonly TestResult[];
  readonly progress: ProgressView;
  readonly judgement: JudgementView | null;
  /** The last event of its owner when this was read; events after it are news. */
  readonly asOfEvent: number;
}

/** How far the hidden tests are. */
export interface ProgressView {
  readonly finished: number;
  readonly total: number;
}

/** One line of a problem's past submissions. */
export interface SubmissionSummary {
  readonly id: string;
  readonly kind: SubmissionKind;
  readonly part: number;
  readonly language: Language;
  readonly createdAt: number;
  readonly state: SubmissionState;
  readonly verdict: Verdict | null;
  readonly passed: number | null;
  readonly total: number | null;
}
