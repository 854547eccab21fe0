import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Acknowledged } from './writeUntilKilled.ts';

/** A process that writes into a data folder. */
export interface RunningWriter {
  /** Resolves once this many writes were acknowledged; rejects when the process ends before. */
  readonly acknowledged: (count: number) => Promise<void>;
  /** Kills it with SIGKILL; resolves with all that was acknowledged, once the process is gone. */
  readonly kill: () => Promise<readonly Acknowledged[]>;
}

/** Starts a process that writes for ever. */
export function startWriter(folder: string, round: number): RunningWriter {
  const program = fileURLToPath(new URL('writeUntilKilled.ts', import.meta.url));
  const child = spawn(process.execPath, [program, folder, String(round)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: Acknowledged[] = [];
  let complaints = '';
  let onProgress = (): void => {};
  createInterface({ input: child.stdout }).on('line', (line) => {
    // Each line is one write of fewer bytes than a pipe takes whole, so none is cut by the kill.
    lines.push(JSON.parse(line) as Acknowledged);
    onProgress();
  });
  child.stderr.on('data', (chunk) => (complaints += String(chunk)));
  const gone = new Promise<void>((resolve) => {
    child.on('close', () => resolve());
  });
  return {
    acknowledged: (count) =>
      new Promise((resolve, reject) => {
        onProgress = (): void => {
          if (lines.length >= count) resolve();
        };
        onProgress();
        void gone.then(() => reject(new Error(`The writer ended early: ${complaints}`)));
      }),
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
      return lines;
    },
  };
}
