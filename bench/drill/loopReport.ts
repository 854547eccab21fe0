/** How long the server's event loop was held, as loopWatch.ts saw it from inside. */
export interface LoopReport {
  /** The longest first. */
  readonly holds: readonly LoopHold[];
  /** Of the delays that Node itself measured, in milliseconds. */
  readonly delayP99Ms: number;
  readonly delayMaxMs: number;
  /** How long it was watched, in milliseconds. */
  readonly watchedMs: number;
}

/** One time in which the loop did not come round. All figures are milliseconds. */
export interface LoopHold {
  /** Since the watch began. */
  readonly atMs: number;
  readonly wallMs: number;
  /** CPU time of the loop's own thread: work of ours, however busy the machine was. */
  readonly cpuMs: number;
  /** Of the wall time, what the thread stood ready and had no processor; null where it cannot be read. */
  readonly waitedMs: number | null;
  /** What ran, the most sampled first. */
  readonly stacks: readonly HeldStack[];
}

/** A stack with its share of the samples of a hold. */
export interface HeldStack {
  readonly share: number;
  /** From the inside out: the function that ran, then the functions of ours that led to it. */
  readonly frames: readonly string[];
}

/**
 * The longest hold that is ours, in milliseconds of CPU time. One in which the profiler could not take a single sample
 * is a machine that stood still: a hypervisor's pause counts as CPU time of whoever ran.
 */
export function longestOwnHoldMs({ holds }: Pick<LoopReport, 'holds'>): number {
  return Math.max(0, ...holds.filter(({ stacks }) => stacks.length > 0).map(({ cpuMs }) => cpuMs));
}

/** What the drill says to the server's process. Each is answered, `report` with a `LoopReport`. */
export const WATCH_REQUESTS = ['watch', 'report'] as const;
export type WatchRequest = (typeof WATCH_REQUESTS)[number];
