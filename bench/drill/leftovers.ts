import { readdirSync } from 'node:fs';
import { findChildren, findProcess, type RunningProcess } from '../processes.ts';

/** Notes every process that a server starts, so that those which outlive it can be told. */
export interface ChildWatch {
  /** How many were seen. */
  readonly seen: () => number;
  /** Those that still run. */
  readonly living: () => readonly RunningProcess[];
  readonly close: () => void;
}

/** A runner takes longer than this to start, so none is missed. */
const LOOK_EVERY_MS = 50;

export function watchChildren(server: number): ChildWatch {
  const seen = new Map<string, RunningProcess>();
  const look = (): void => {
    for (const child of findChildren(server)) seen.set(`${child.pid} ${child.startedAt}`, child);
  };
  look();
  const timer = setInterval(look, LOOK_EVERY_MS);
  return {
    seen: () => seen.size,
    living: () => [...seen.values()].filter((child) => findProcess(child.pid)?.startedAt === child.startedAt),
    close: () => clearInterval(timer),
  };
}

/** What lies in a folder, by its path. */
export function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
}
