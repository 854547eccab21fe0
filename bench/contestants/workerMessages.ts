import type { Verdict } from '#contract/verdict.ts';

/** What a measured process is asked, one request at a time; the answers come in the same order. */
export type WorkerRequest =
  | { readonly type: 'judge'; readonly source: string }
  /** Judge again and again, a fresh text each time. */
  | { readonly type: 'repeat'; readonly source: string; readonly forMs: number };

export interface WorkerAnswer {
  readonly verdict: Verdict;
  readonly ms: number;
  /** Submissions judged. */
  readonly count: number;
  /** Of them, how many got another verdict than the first. */
  readonly strays: number;
  readonly cpuMs: number;
}
