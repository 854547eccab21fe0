import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { onTestFinished } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** A server in a process of its own, as an operator starts it. */
export interface RunningServer {
  readonly child: ChildProcess;
  readonly output: () => string;
  /** Waits for the line that says where it is. */
  readonly address: () => Promise<string>;
  /** Waits for its end: the exit code, or the signal's name. */
  readonly ended: Promise<number | string>;
}

/** Starts `server/main.ts`; what it is told comes from `environment` alone. It does not outlive the test. */
export function startServer(environment: Readonly<Record<string, string>>): RunningServer {
  const child = spawn(process.execPath, ['server/main.ts'], {
    cwd: root,
    env: { PATH: process.env['PATH'], DRYRUN_RUNNERS: '1', DRYRUN_LOG_LEVEL: 'warn', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (output += text));
  const ended = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | string);
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  const address = async (): Promise<string> => {
    for (;;) {
      const found = /Dryrun is at (\S+)\n/.exec(output)?.[1];
      if (found !== undefined) return found;
      const end = await Promise.race([ended, once(child.stdout, 'data')]);
      if (!Array.isArray(end)) throw new Error(`the server ended (${end}): ${output}`);
    }
  };
  return { child, ended, address, output: () => output };
}
