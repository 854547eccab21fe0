import type { Death } from './runnerProcess.ts';

/** Why a process that was at work is gone, by the evidence; `unknown`: there is none. */
export type DeathCause = 'cpu' | 'wall' | 'memory' | 'flood' | 'unknown';

const OUT_OF_MEMORY =
  /out of memory|heap limit|Allocation failed|invalid table size|invalid size error|bad_alloc|Last few GCs/i;

/** Reads the evidence. V8 can report that it ran out of memory and then hang, so that outranks a time limit. */
export function deathCause({ killedFor, stderr }: Death): DeathCause {
  if (killedFor === 'memory' || OUT_OF_MEMORY.test(stderr)) return 'memory';
  return killedFor === 'cpu' || killedFor === 'wall' || killedFor === 'flood' ? killedFor : 'unknown';
}
