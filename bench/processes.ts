import { readdirSync, readFileSync } from 'node:fs';

/*
 * Other processes, as Linux's /proc shows them. Elsewhere nothing is known of them and every answer says so by null or
 * an empty list.
 */

/** CPU time in milliseconds since the start of a process. */
export interface ProcessCpu {
  /** All of its threads. */
  readonly ownMs: number;
  /** Its children, those that live and those that it has outlived. */
  readonly childrenMs: number;
}

export interface RunningProcess {
  readonly pid: number;
  readonly parent: number;
  /** Tells it from a later process of the same number. */
  readonly startedAt: string;
  readonly ownMs: number;
  readonly endedChildrenMs: number;
}

/** Processor time is told in hundredths of a second, on every Linux that Node runs on. */
const TICK_MS = 10;

export function findProcess(pid: number): RunningProcess | null {
  const stat = readStat(pid);
  // The name stands in parentheses and may hold anything, so what follows the last one is counted.
  const words = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (!words || words[0] === 'Z') return null;
  const ticks = (place: number): number => Number(words[place]);
  return {
    pid,
    parent: ticks(1),
    startedAt: words[19] ?? '',
    ownMs: (ticks(11) + ticks(12)) * TICK_MS,
    endedChildrenMs: (ticks(13) + ticks(14)) * TICK_MS,
  };
}

/** The children of a process that live now. */
export function findChildren(parent: number): readonly RunningProcess[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => findProcess(Number(name)))
    .filter((found) => found !== null)
    .filter((found) => found.parent === parent);
}

export function readProcessCpu(pid: number): ProcessCpu | null {
  const found = findProcess(pid);
  if (!found) return null;
  const living = findChildren(pid).reduce((sum, child) => sum + child.ownMs, 0);
  return { ownMs: found.ownMs, childrenMs: found.endedChildrenMs + living };
}

function readStat(pid: number): string | null {
  if (process.platform !== 'linux') return null;
  try {
    return readFileSync(`/proc/${pid}/stat`, 'latin1');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ESRCH') return null;
    throw error;
  }
}
