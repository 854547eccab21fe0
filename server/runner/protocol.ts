/**
 * What the server and a runner process say to each other: one JSON object a line over one socket pair.
 *
 *   server                                   runner process
 *     │ ◄──────────────────────────── ready ── │   once, when isolated-vm is loaded
 *     │ ── work {source, cases} ─────────────► │
 *     │ ◄───────────────────── compile_failure │   instead of all outcomes
 *     │ ◄──────────────── outcome {index: 0} ── │
 *     │ ◄───────────── prepared {index: 1} ──── │   where memory is measured: all but the solution stands there
 *     │ ── go ────────────────────────────────► │
 *     │ ◄──────────────── again {index: 1} ──── │   a doubtful one is executed once more, afresh
 *     │ ◄──────────────── outcome {index: 1} ── │   … one a case, in order
 *     │ ── stop ─────────────────────────────► │   optional: leave out the remaining cases
 *     │ ◄──────────────────────────── finished │   the next work may come, if the process is fit for it
 *
 * A process of the author's programs (child/authorMain.ts) is given `author` in place of `work`, and says one
 * `author_answer` a call before `finished`.
 *
 * The process has no other way to speak. Everything it says is text from beside hostile code: the server checks shape
 * and size of each message (host/replySchema.ts) and kills a process that breaks the rules. When the socket ends, the
 * process exits.
 */
import type { Language } from '#contract/language.ts';
import type { CompileFailure, Ending } from '../judge/runner.ts';
import type { ProgramName } from './child/guest/authorTask.ts';
import type { Programs } from './child/authorModules.ts';

/** One testcase, as the runner process needs it. */
export interface CaseMessage {
  /** A `GuestTask` as JSON; the process passes it on unread. */
  readonly guestTask: string;
  /** Name of the function or class to fetch from the solution; null: a program. */
  readonly entryName: string | null;
  /** CPU time in milliseconds. The process tells what was used and runs a near miss once more; the server decides. */
  readonly cpuLimitMs: number;
  /** Real time after which the isolate is stopped from inside, in milliseconds; first aid, the server's kill decides. */
  readonly wallGuardMs: number;
  readonly keepConsole: boolean;
  /** Its memory is measured: the process says when everything but the solution stands there, and waits for `go`. */
  readonly isMeasured: boolean;
  /** What stands in the author's realm of this testcase; null: it has none. */
  readonly author: CaseAuthor | null;
}

/** The author's part in a testcase: a harness, a streamed generator, or both. */
export interface CaseAuthor {
  readonly programs: Programs;
  /** Those to load, in this order. */
  readonly wanted: readonly ProgramName[];
  /** An `AuthorTask` as JSON; the process passes it on unread. */
  readonly task: string;
}

export interface WorkMessage {
  readonly type: 'work';
  readonly language: Language;
  readonly source: string;
  /** Of the isolate that all the cases share, in MiB, above what language and driver need. */
  readonly heapLimitMiB: number;
  readonly cases: readonly CaseMessage[];
}

/** One call of a function of the author's. */
export interface AuthorCallMessage {
  /** Whose function it is. */
  readonly program: ProgramName;
  /** The programs to load for it, in this order. */
  readonly wanted: readonly ProgramName[];
  /** An `AuthorQuestion` as JSON; the process passes it on unread. */
  readonly question: string;
  readonly heapLimitMiB: number;
  readonly cpuLimitMs: number;
  readonly wallGuardMs: number;
}

export interface AuthorMessage {
  readonly type: 'author';
  readonly programs: Programs;
  readonly calls: readonly AuthorCallMessage[];
}

export type AuthorReply =
  /** `text`: a tagged value as JSON. */
  | { readonly kind: 'value'; readonly text: string }
  | {
      readonly kind: 'failed';
      readonly program: ProgramName;
      readonly line: number | null;
      readonly message: string;
    };

export type Request = WorkMessage | AuthorMessage | { readonly type: 'stop' } | { readonly type: 'go' };

export interface OutcomeMessage {
  readonly type: 'outcome';
  readonly index: number;
  readonly ending: Ending;
  readonly cpuMs: number;
  readonly wallMs: number;
  readonly console: string;
}

export type Reply =
  | { readonly type: 'ready' }
  | ({ readonly type: 'compile_failure' } & CompileFailure)
  | { readonly type: 'again'; readonly index: number }
  | { readonly type: 'prepared'; readonly index: number }
  | OutcomeMessage
  | { readonly type: 'author_answer'; readonly index: number; readonly answer: AuthorReply }
  /** `isFit`: the process may be given more work; one that had a time-out or ran out of memory is not. */
  | { readonly type: 'finished'; readonly isFit: boolean };

/** A CPU time over the limit but within this many times it is measured once more before it is told. */
export const NEAR_MISS_FACTOR = 1.5;

/** The longest line from a runner process, in bytes: the largest answer with every character escaped twice, and room. */
export const REPLY_LIMIT_BYTES = 72 * 1024 * 1024;

/** The longest text of a value that one of the author's programs may give, in UTF-16 code units. */
export const AUTHOR_VALUE_CHARS = 64 * 1024 * 1024;

/** The longest line from a process of the author's: such a text with its quotation marks escaped, and room. */
export const AUTHOR_REPLY_LIMIT_BYTES = 4 * AUTHOR_VALUE_CHARS;

/** The descriptor of the socket in the runner process. */
export const SOCKET_DESCRIPTOR = 3;
