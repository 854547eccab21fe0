import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** A server process as an operator would start it, on a free port of this machine and with a folder of its own. */
export interface RealServer {
  /** `http://host:port`, without a path. */
  readonly address: string;
  readonly pid: number;
  /** For a preload that speaks over the IPC channel. */
  readonly process: ChildProcess;
  /** Everything on its standard output and error so far. */
  readonly said: () => string;
  /** Ends it with the signal that an operator would send. @returns its exit code; null: it had to be killed. */
  readonly stop: () => Promise<number | null>;
}

export interface RealServerOptions {
  /** An empty folder. Data, problems and temporary files come below it, and it is the working directory. */
  readonly folder: string;
  /** Files of the problems by `<slug>/<path>`. */
  readonly problems: Readonly<Record<string, string>>;
  /** A module to be loaded before the server. */
  readonly preload?: URL;
  /** For Node, before the entry. */
  readonly nodeArgs?: readonly string[];
}

const ENTRY = resolve(import.meta.dirname, '../server/main.ts');
const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 20_000;

/** @throws Error with what the server said, when it does not come up. */
export async function startRealServer(options: RealServerOptions): Promise<RealServer> {
  const { folder, problems, preload, nodeArgs = [] } = options;
  const problemsFolder = join(folder, 'problems');
  await writeFiles(problemsFolder, problems);
  await mkdir(temporaryFolderOf(folder), { recursive: true });
  const preloads = preload === undefined ? [] : ['--import', preload.href];
  const server = spawn(process.execPath, [...nodeArgs, ...preloads, ENTRY], {
    cwd: folder,
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: '0',
      DRYRUN_DATA: join(folder, 'data'),
      DRYRUN_PROBLEMS: problemsFolder,
      DRYRUN_ALLOWED_HOSTS: '',
      DRYRUN_LOG_LEVEL: 'info',
      TMPDIR: temporaryFolderOf(folder),
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let said = '';
  for (const output of [server.stdout, server.stderr]) {
    output?.setEncoding('utf8');
    output?.on('data', (text: string) => (said += text));
  }
  const address = await addressOf(server, () => said);
  return {
    address,
    pid: server.pid ?? -1,
    process: server,
    said: () => said,
    stop: () => stop(server),
  };
}

/** Where the server and its runners make their temporary files; empty again after a clean end. */
export function temporaryFolderOf(folder: string): string {
  return join(folder, 'tmp');
}

async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

async function addressOf(server: ChildProcess, said: () => string): Promise<string> {
  const giveUp = setTimeout(() => server.kill('SIGKILL'), START_LIMIT_MS);
  try {
    for (;;) {
      const found = /^Dryrun is at (http:\S+)$/m.exec(said())?.[1];
      if (found !== undefined) return found;
      if (server.exitCode !== null || server.signalCode !== null)
        throw new Error(`The server did not start:\n${said()}`);
      await Promise.race([once(server, 'exit'), once(server.stdout ?? server, 'data')]);
    }
  } finally {
    clearTimeout(giveUp);
  }
}

async function stop(server: ChildProcess): Promise<number | null> {
  if (server.exitCode !== null || server.signalCode !== null) return server.exitCode;
  const ended = once(server, 'exit');
  const giveUp = setTimeout(() => server.kill('SIGKILL'), STOP_LIMIT_MS);
  server.kill('SIGTERM');
  await ended;
  clearTimeout(giveUp);
  return server.exitCode;
}
