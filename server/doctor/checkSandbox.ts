import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPool } from '../runner/host/pool.ts';
import type { RunnerCommand } from '../runner/host/runnerCommand.ts';
import { RunnerProcess } from '../runner/host/runnerProcess.ts';
import type { Check } from './check.ts';

const REPORT = 'this Dryrun is not as it was published: get it anew, or report it as SECURITY.md says';
const REINSTALL = 'npm ci; isolated-vm comes ready for Linux, macOS on Apple silicon, and Windows on x64';

/** Names of Node's: seen in a solution, it would not be in an isolate. */
const NODES_OWN = ['process', 'Buffer', 'fetch'];
/** Names of JavaScript's own that the lockdown takes away. */
const LOCKED_AWAY = ['WebAssembly', 'SharedArrayBuffer', 'Atomics'];

/** Says, as a runner process would, that it is ready, but only when nothing at all is permitted to it. */
const PERMISSION_PROBE = `
const scopes = ['fs.read', 'fs.write', 'child', 'worker', 'net'];
if (scopes.some((scope) => process.permission.has(scope))) process.exit(1);
require('node:fs').writeSync(3, '{"type":"ready"}\\n');
setInterval(() => {}, 1000);
`;

/**
 * Executes a program as a candidate's would be, and looks at what protects the server from it.
 *
 * @param command how a runner process is started.
 */
export async function checkSandbox(command: RunnerCommand): Promise<readonly Check[]> {
  const layer = (name: string, isFine: boolean, found: string): Check => {
    const state = isFine ? 'ok' : 'missing';
    return { name: `sandbox, ${name}`, state, found, mend: isFine ? '' : REPORT, isNeeded: true };
  };
  let seen: readonly string[];
  try {
    seen = await namesSeenInside(command);
  } catch (error) {
    const found = `no program can be executed: ${(error as Error).message}`;
    return [{ ...layer('isolate', false, found), mend: REINSTALL }];
  }
  const hidden = (names: readonly string[]): boolean => !names.some((name) => seen.includes(name));
  const isRestricted = await hasPermissionModel(command);
  return [
    layer('isolate', hidden(NODES_OWN), 'isolated-vm executes programs, in a process of their own'),
    layer('lockdown', hidden(LOCKED_AWAY), `programs cannot reach ${LOCKED_AWAY.join(', ')}`),
    layer('permission model', isRestricted, 'that process has no files, processes, workers or sockets'),
    {
      name: 'sandbox, operating system',
      state: 'not yet',
      found: 'no network namespace, no user of its own',
      mend: '',
      isNeeded: false,
    },
  ];
}

/** Which of the names above a program sees. @throws FaultError when no runner process starts. */
async function namesSeenInside(command: RunnerCommand): Promise<readonly string[]> {
  const pool = await openPool({ size: 1, command });
  const names = JSON.stringify([...NODES_OWN, ...LOCKED_AWAY]);
  let printed: string | null = null;
  try {
    const work = {
      language: 'javascript',
      source: `console.log(${names}.filter((name) => name in globalThis).join(' '))`,
      cases: [
        {
          call: { kind: 'program', stdin: '' },
          entry: { kind: 'program' },
          limits: { cpuMs: 1000, heapMiB: 16, outputKiB: 1 },
          seed: 'doctor',
          keepConsole: false,
          measureMemory: false,
          continueAfterThrow: false,
          harness: null,
          generate: null,
        },
      ],
    } as const;
    await pool.execute(work, {
      onOutcome: (_index, { ending }) => {
        if (ending.kind === 'answered') printed = ending.text;
        return 'continue';
      },
    });
  } finally {
    await pool.close();
  }
  if (printed === null) throw new Error('a program that prints a line gave no answer');
  return String(printed).trim().split(' ');
}

/** Starts a process exactly as a runner is started, but with a script that asks what it may do. */
async function hasPermissionModel(command: RunnerCommand): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'dryrun-doctor-'));
  try {
    const probe = await RunnerProcess.start(
      { ...command, args: [...command.args.slice(0, -1), '--eval', PERMISSION_PROBE] },
      folder,
    );
    probe.kill('retired');
    return true;
  } catch {
    // It ended by itself: something was permitted, or it could not say so.
    return false;
  } finally {
    await rm(folder, { recursive: true });
  }
}
