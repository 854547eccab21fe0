import type { Entry } from '#contract/entry.ts';
import type { Language } from '#contract/language.ts';
import type { SourcePlace } from '#contract/submission.ts';
import type { CaseCall } from '#contract/testcase.ts';
import type { AuthorProgram, Limits } from '../catalog/problem.ts';

/** One testcase to execute. It holds no expectation: none ever reaches a process that runs a candidate's program. */
export interface CaseWork {
  readonly call: CaseCall;
  readonly entry: Entry;
  readonly limits: Limits;
  /** Seeds chance in the guest; the same seed gives the same run. */
  readonly seed: string;
  /** Whether console output is wanted; of secrets it never leaves the guest. */
  readonly keepConsole: boolean;
  /** Runs in an isolate of its own and has its peak memory measured, which costs a few milliseconds. */
  readonly measureMemory: boolean;
  /** Goes on with the next step after one that threw; for problems whose expectations name errors. */
  readonly continueAfterThrow: boolean;
  /** Drives the solution inside the guest, for a call of the kind `harness` or one streamed into it. */
  readonly harness: AuthorProgram | null;
  /** tests/generate.js: for streamed input, and for a harness that imports it. */
  readonly generate: AuthorProgram | null;
}

/** One source to execute on testcases, in their order. */
export interface Work {
  readonly language: Language;
  readonly source: string;
  readonly cases: readonly CaseWork[];
}

/** What an execution used. Null: it could not be measured. */
export interface Usage {
  /** Of the solution alone: evaluating it and answering. */
  readonly cpuMs: number | null;
  readonly wallMs: number | null;
  readonly peakMiB: number | null;
}

/** An error that the program let escape; all text is the candidate's own and already cut. */
export interface ThrownError {
  readonly name: string;
  readonly message: string;
  /** In the candidate's source; null when the stack names no place in it. */
  readonly place: SourcePlace | null;
}

/** How an execution of one testcase ended. */
export type Ending =
  /**
   * `text`: for a function or class JSON, a list of one tagged value a step (one that threw, where execution goes on,
   * is `{"$":"threw", name, message}`); of streamed operations only those that return something. For a harness a list
   * of one tagged value, its observation; for a program its standard output. From beside hostile code: parse it as such.
   */
  | { readonly kind: 'answered'; readonly text: string }
  /** `results`: JSON, the tagged values of the steps before it. */
  | { readonly kind: 'threw'; readonly error: ThrownError; readonly results: string }
  /** A returned promise with nothing left that could settle it. */
  | { readonly kind: 'never_settled' }
  /** The entry point is not there or not callable; `message` says so in a sentence of ours. */
  | { readonly kind: 'no_entry'; readonly message: string }
  /** `waited`: real time ran out although little CPU time was used. */
  | { readonly kind: 'time_limit'; readonly waited: boolean }
  | { readonly kind: 'memory_limit' }
  /** What was too much, in words of ours. */
  | { readonly kind: 'output_limit'; readonly what: string }
  /** The author's harness or streamed generator failed, most likely over what the program gave it. In words of ours. */
  | { readonly kind: 'harness_failed'; readonly message: string }
  /** The process died for no reason that we know. */
  | { readonly kind: 'crashed' };

export interface Outcome {
  readonly ending: Ending;
  readonly usage: Usage;
  /** Empty unless `keepConsole`. */
  readonly console: string;
}

/** Why no testcase was executed. */
export interface CompileFailure {
  readonly message: string;
  readonly place: SourcePlace | null;
}

export interface Execution {
  /** Null: it compiled. */
  readonly compileFailure: CompileFailure | null;
}

export interface Watcher {
  /** Called once a testcase, in order. `stop`: the remaining ones are not executed (or their outcomes not told). */
  readonly onOutcome: (index: number, outcome: Outcome) => 'continue' | 'stop';
  /** Called when execution begins, after waiting for a free process. */
  readonly onStart?: () => void;
  readonly signal?: AbortSignal;
}

/** Executes candidates' programs apart from the server. Implemented by runner/host. */
export interface Runner {
  /**
   * @throws FaultError when our own side failed twice; nothing that the program does leads to one.
   * @throws the signal's reason when aborted.
   */
  execute(work: Work, watcher: Watcher): Promise<Execution>;
  close(): Promise<void>;
}
