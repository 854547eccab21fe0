import type { Language } from './language.ts';
import type { JudgementView, OpenResult, ProgressView, SubmissionKind } from './submission.ts';

/** What happened to one submission; `submission` is its id. */
interface AboutSubmission {
  readonly submission: string;
  readonly problem: string;
  readonly kind: SubmissionKind;
}

/** The outcome of one sample or custom testcase, as soon as it is known. */
export interface TestFinished extends AboutSubmission {
  readonly type: 'test_finished';
  readonly result: OpenResult;
}

/**
 * Everything a browser is told without asking. Sent as server-sent events: the event's id is a sequence number of the
 * candidate, its name the `type`, its data this object as JSON. All of them are stored before they are sent, so a
 * client that reconnects with `Last-Event-ID` misses none.
 */
export type LiveEvent =
  | (AboutSubmission & { readonly type: 'submission_queued'; readonly createdAt: number })
  | (AboutSubmission & { readonly type: 'submission_started' })
  | TestFinished
  | (AboutSubmission & { readonly type: 'hidden_progress'; readonly progress: ProgressView })
  | (AboutSubmission & { readonly type: 'submission_judged'; readonly judgement: JudgementView })
  | {
      readonly type: 'draft_saved';
      readonly problem: string;
      readonly language: Language;
      readonly revision: number;
      readonly savedAt: number;
    };

export const LIVE_EVENT_TYPES = [
  'submission_queued',
  'submission_started',
  'test_finished',
  'hidden_progress',
  'submission_judged',
  'draft_saved',
] as const satisfies readonly LiveEvent['type'][];

/**
 * The name of the server-sent event that says the asked-for id is unknown or trimmed: read everything again.
 * Its data is `{"lastEventId": number}`, the id to go on from.
 */
export const RESET_EVENT = 'reset';
