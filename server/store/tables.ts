import type { Language } from '#contract/language.ts';
import type { ClarificationOpening } from '#contract/problem.ts';
import type { SubmissionKind } from '#contract/submission.ts';
import type { SubmissionState, Verdict } from '#contract/verdict.ts';

/**
 * The database as the migrations have left it. Ids are text made by us, times epoch milliseconds, and columns named
 * `*_json` hold JSON as text, so that the same statements run on any SQL database. Sources are such a column too: JSON
 * escapes halves of surrogate pairs and zero characters, which UTF-8 and PostgreSQL's text would not keep.
 */
export interface Tables {
  readonly candidates: CandidateRow;
  readonly identities: IdentityRow;
  readonly attempts: AttemptRow;
  readonly submissions: SubmissionRow;
  readonly judgements: JudgementRow;
  readonly events: EventRow;
  readonly drafts: DraftRow;
  readonly released_parts: ReleasedPartRow;
  readonly opened_clarifications: OpenedClarificationRow;
}

interface CandidateRow {
  readonly id: string;
  readonly created_at: number;
  /** The id given last; apart from the events, so that ids go on after a trim. */
  readonly last_event_id: number;
  readonly submission_count: number;
}

/** One browser of a candidate. */
interface IdentityRow {
  readonly token_hash: string;
  readonly candidate: string;
  readonly created_at: number;
}

interface AttemptRow {
  readonly id: string;
  readonly candidate: string;
  readonly problem: string;
  /** Null: free practice. */
  readonly round: string | null;
  readonly started_at: number;
  /** Null: still running. A candidate has at most one running practice attempt on a problem. */
  readonly ended_at: number | null;
}

/** A submission and where it stands. */
export interface SubmissionRow {
  readonly id: string;
  readonly candidate: string;
  readonly attempt: string;
  /** Counted from 1 within its candidate: the order of submissions, whatever the clock did. */
  readonly number: number;
  readonly kind: SubmissionKind;
  readonly problem: string;
  readonly part: number;
  readonly language: Language;
  readonly source_json: string;
  readonly custom_cases_json: string;
  readonly content_hash: string;
  readonly created_at: number;
  readonly state: SubmissionState;
  /** How often judging was begun. */
  readonly tries: number;
  /** The try whose judgement counts, and its verdict; null until judged. */
  readonly judged_try: number | null;
  readonly verdict: Verdict | null;
}

interface JudgementRow {
  readonly submission: string;
  readonly try: number;
  readonly judged_at: number;
  readonly judgement_json: string;
}

interface EventRow {
  readonly candidate: string;
  /** Counted from 1 within its candidate, without gaps. */
  readonly id: number;
  readonly stored_at: number;
  readonly event_json: string;
}

interface DraftRow {
  readonly candidate: string;
  readonly problem: string;
  readonly language: Language;
  readonly source_json: string;
  readonly revision: number;
  readonly saved_at: number;
}

/** A part that a candidate asked to see before the one before it was accepted. */
interface ReleasedPartRow {
  readonly candidate: string;
  readonly problem: string;
  /** One more than the last: the candidate passed over the last one. */
  readonly part: number;
  readonly released_at: number;
}

/** A clarification whose answer a candidate was told. */
interface OpenedClarificationRow {
  readonly candidate: string;
  readonly problem: string;
  /** The part that declares it. */
  readonly part: number;
  readonly tag: string;
  /** How it was told first. */
  readonly opened: ClarificationOpening;
  readonly opened_at: number;
}
