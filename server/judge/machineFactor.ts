import { readFileSync } from 'node:fs';

/**
 * How much slower this machine is than the one on which the problems' CPU limits were set.
 *
 * The workload is fixed and of the kind that solutions are made of: maps, sorting, splitting text. Other work on the
 * machine only makes a pass longer, so among many the shortest counts. On Linux a pass is timed by what the scheduler
 * gave this thread, elsewhere by the clock; `process.threadCpuUsage` counts in ticks of 4 ms and is too coarse.
 */

/** One pass on the author's machine, in milliseconds: what `npm run doctor` printed there. */
const AUTHOR_PASS_MS = 7.5;

const WARM_UP_PASSES = 5;
const TIMED_PASSES = 20;

export interface MachineSpeed {
  /** The shortest pass here, in milliseconds. */
  readonly passMs: number;
  /** The same as a multiple of the author's machine: below 1 on a faster one. */
  readonly ratio: number;
  /** What CPU limits are multiplied by: 1 on a machine as fast as the author's, never less, in whole tenths. */
  readonly factor: number;
}

/** Times the workload; takes about a fifth of a second. */
export function measureMachine(timePass: () => number = timeOnePass): MachineSpeed {
  for (let pass = 0; pass < WARM_UP_PASSES; pass++) timePass();
  const passMs = Math.min(...Array.from({ length: TIMED_PASSES }, timePass));
  const ratio = passMs / AUTHOR_PASS_MS;
  return { passMs, ratio, factor: Math.max(1, Math.floor(ratio * 10) / 10) };
}

function timeOnePass(): number {
  const startedMs = readThreadMs();
  workload();
  return readThreadMs() - startedMs;
}

/** Time that this thread had a processor, in milliseconds. */
const readThreadMs: () => number =
  process.platform === 'linux'
    ? () => Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1e6
    : () => performance.now();

const KEYS = 20_000;
const LINES = 4_000;

/** @returns a number that depends on all of it, so that nothing can be left out by an optimizing compiler. */
export function workload(): number {
  const counts = new Map<number, number>();
  let state = 12_345;
  for (let step = 0; step < KEYS * 4; step++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    const key = state % KEYS;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const sorted = [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]);
  const line = '127.0.0.1 - GET /status/503?retry=1 200 5120';
  let fields = 0;
  for (let index = 0; index < LINES; index++) fields += `${line} ${sorted[index]?.[0]}`.split(' ').length;
  return fields + (sorted[0]?.[1] ?? 0);
}
