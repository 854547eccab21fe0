import type { Language } from '#contract/language.ts';
import type {
  CustomCase,
  JudgementView,
  OpenResult,
  ProgressView,
  SubmissionKind,
} from '#contract/submission.ts';
import type { Problem } from '../catalog/problem.ts';

/** What is to be judged, and against what. */
export interface JudgeRequest {
  readonly problem: Problem;
  readonly part: number;
  readonly kind: SubmissionKind;
  readonly language: Language;
  readonly source: string;
  readonly customCases: readonly CustomCase[];
}

/** Told while judging goes on. */
export interface JudgeWatcher {
  /** A process took it up. */
  readonly onStart: () => void;
  readonly onOpenResult: (result: OpenResult) => void;
  /** At most twice a second, so that no single hidden test's time can be read from it. */
  readonly onHiddenProgress: (progress: ProgressView) => void;
  readonly signal: AbortSignal;
}

/**
 * What judging gives; when it was given, on which content, and which clarifications it tells late, is for the one who
 * asked to add.
 */
export type Judged = Omit<JudgementView, 'judgedAt' | 'contentHash' | 'toldLate'>;

/** Judges one submission to its end. Faults of ours are tried once more, then told as `judge_error`. */
export type JudgeSubmission = (request: JudgeRequest, watcher: JudgeWatcher) => Promise<Judged>;
