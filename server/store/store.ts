import type { Draft } from '#contract/draft.ts';
import type { Language } from '#contract/language.ts';
import type { ClarificationOpening } from '#contract/problem.ts';
import type { LiveEvent } from '#contract/liveEvent.ts';
import type { CustomCase, JudgementView, SubmissionKind } from '#contract/submission.ts';
import type { SubmissionState } from '#contract/verdict.ts';

/** An event with its number in its candidate's sequence, from 1 without gaps. */
export interface StoredEvent {
  readonly id: number;
  readonly candidate: string;
  readonly event: LiveEvent;
}

/** What a submission is made of. Immutable. */
export interface NewSubmission {
  /** Unguessable. */
  readonly id: string;
  readonly candidate: string;
  readonly kind: SubmissionKind;
  readonly problem: string;
  readonly part: number;
  readonly language: Language;
  readonly source: string;
  readonly customCases: readonly CustomCase[];
  readonly contentHash: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
}

/** A submission and where it stands. */
export interface StoredSubmission extends NewSubmission {
  readonly attempt: string;
  readonly state: SubmissionState;
  /** How often judging was begun. */
  readonly tries: number;
  /** Of the last try that ended. */
  readonly judgement: JudgementView | null;
}

/** Names a clarification within its problem: by the part that declares it, and its tag there. */
export interface ClarificationKey {
  readonly part: number;
  readonly tag: string;
}

/** A clarification whose answer a candidate was told. */
export interface OpenedClarification extends ClarificationKey {
  readonly opened: ClarificationOpening;
}

/** What a candidate has reached and opened of a problem. Numbers are in order. */
export interface Standing {
  /** The parts of which a submit of theirs was accepted. */
  readonly acceptedParts: readonly number[];
  /** The parts that they asked to see anyway; one more than the last part: they passed over the last. */
  readonly askedParts: readonly number[];
  readonly opened: readonly OpenedClarification[];
}

/** What the end of a try leaves behind. */
export interface TryEnd {
  readonly judgement: JudgementView;
  readonly events: readonly LiveEvent[];
  /** The clarifications that it tells late. */
  readonly toldLate: readonly ClarificationKey[];
}

/** What `saveDraft` did: stored, or refused because somebody saved since `baseRevision`. */
export type DraftSave =
  | { readonly saved: true; readonly draft: Draft; readonly events: readonly StoredEvent[] }
  | { readonly saved: false; readonly current: Draft };

/** The event log from a point on. */
export type EventReplay =
  | { readonly known: true; readonly events: readonly StoredEvent[] }
  /** The asked-for id was never given or is trimmed. */
  | { readonly known: false; readonly lastId: number };

/**
 * Everything that survives a restart. What a method has returned from is durable. Events handed in are stored in the
 * same transaction as what they speak of, so no event ever speaks of something unsaved.
 *
 * @throws FaultError `store_failed` from any method when the database refuses.
 */
export interface Store {
  /** The candidate who holds this token (given as its hash), or null. */
  findCandidate(tokenHash: string): Promise<string | null>;
  /** Makes a candidate with this first identity; of two calls with one hash the second returns the first's candidate. */
  createCandidate(candidate: string, tokenHash: string, now: number): Promise<string>;

  /** Stores it as `queued`, in the candidate's running practice attempt on that problem, which is made if missing. */
  createSubmission(submission: NewSubmission, events: readonly LiveEvent[]): Promise<readonly StoredEvent[]>;
  /**
   * Counts a try and sets `running`; a submission that has its verdict keeps its state. Returns the number of the try,
   * from 1. Alone among the writes it is durable against a power failure only with the next one: when the count is
   * lost, no judgement of that try was stored, and its number is given again.
   */
  beginTry(submission: string): Promise<number>;
  /** Stores events of a running submission. */
  appendEvents(candidate: string, events: readonly LiveEvent[]): Promise<readonly StoredEvent[]>;
  /**
   * Ends a try: upserts the judgement on (submission, try), sets `judged`, and opens what it tells late. When the
   * submission was judged already, nothing changes and no event is stored: it has exactly one verdict.
   *
   * @param end called within the transaction with what the candidate has opened of the submission's problem, so that of
   * two submissions that are judged at once only one tells a clarification late.
   */
  finishTry(
    submission: string,
    tryNumber: number,
    end: (opened: readonly OpenedClarification[]) => TryEnd,
  ): Promise<readonly StoredEvent[]>;
  /** Null too when it belongs to somebody else. */
  findSubmission(candidate: string, id: string): Promise<StoredSubmission | null>;
  /** Newest first. */
  listSubmissions(candidate: string, problem: string, limit: number): Promise<readonly StoredSubmission[]>;
  /** Queued and running, oldest first; what a restarted server must queue again. */
  listUnfinished(): Promise<readonly StoredSubmission[]>;
  /** The problems that the candidate has submitted to, runs not counted, each with the parts that were accepted. */
  listProgress(candidate: string): Promise<ReadonlyMap<string, readonly number[]>>;

  /** Of somebody unknown and for a problem never touched: nothing reached, nothing opened. */
  findStanding(candidate: string, problem: string): Promise<Standing>;
  /** Stores that the candidate asked for a part; asking twice changes nothing. */
  releasePart(candidate: string, problem: string, part: number, now: number): Promise<void>;
  /** Stores that the candidate asked a clarification. One that is open stays as it was opened. */
  askClarification(
    candidate: string,
    problem: string,
    clarification: ClarificationKey,
    now: number,
  ): Promise<void>;

  findDraft(candidate: string, problem: string, language: Language): Promise<Draft | null>;
  /** Stores a draft when `baseRevision` is the revision that stands (0: none). */
  saveDraft(
    candidate: string,
    draft: Pick<Draft, 'problem' | 'language' | 'source'> & { readonly baseRevision: number },
    now: number,
  ): Promise<DraftSave>;

  /** 0 before the first. */
  lastEventId(candidate: string): Promise<number>;
  /** Events after `id`, oldest first, at most `limit` (from 1). Known are 0 to the last id, back to what was trimmed. */
  eventsAfter(candidate: string, id: number, limit: number): Promise<EventReplay>;
  /**
   * Forgets events stored before this time, for all candidates, and those before them in a candidate's sequence. Ids
   * go on.
   */
  trimEvents(before: number): Promise<void>;

  /** Stores what is under way and lets the database go. Calls after it are refused. */
  close(): Promise<void>;
}
