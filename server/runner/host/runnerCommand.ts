import { existsSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** How a runner process is started. */
export interface RunnerCommand {
  readonly file: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** What a runner process may read: its own code and the packages it loads. `/etc/alpine-release` is probed by the addon loader. */
const READABLE = [
  `${ROOT}package.json`,
  `${ROOT}server/runner`,
  `${ROOT}contract`,
  `${ROOT}node_modules/isolated-vm`,
  `${ROOT}node_modules/node-gyp-build`,
  `${ROOT}node_modules/sucrase`,
  `${ROOT}node_modules/lines-and-columns`,
  `${ROOT}node_modules/ts-interface-checker`,
  `${ROOT}node_modules/@jridgewell`,
  '/etc/alpine-release',
];

/**
 * The command of a runner process: the Node that runs the server, under its permission model (no files but READABLE,
 * no sockets, no processes, no workers), with an environment that gives nothing away. The guest's dates follow the
 * process's time zone and its `Intl` the process's language, so both are fixed here.
 *
 * @param entry what it executes: candidates' programs, or the author's.
 */
export function runnerCommand(entry: 'main' | 'authorMain' = 'main'): RunnerCommand {
  return {
    file: process.execPath,
    args: [
      '--permission',
      '--allow-addons',
      ...readablePaths().map((path) => `--allow-fs-read=${path}`),
      // isolated-vm cannot make isolates in a process that started from Node's own snapshot.
      '--no-node-snapshot',
      '--disable-warning=SecurityWarning',
      '--disable-warning=ExperimentalWarning',
      `${ROOT}server/runner/child/${entry}.ts`,
    ],
    env: { TZ: 'UTC', LANG: 'en_US.UTF-8' },
  };
}

/** Links are checked by where they lead; what is not there is named all the same, since it is probed for. */
function readablePaths(): readonly string[] {
  const real = READABLE.filter((path) => existsSync(path)).map((path) => realpathSync(path));
  return [...new Set([...READABLE, ...real])];
}
