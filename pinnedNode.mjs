// Runs a script with the Node that package-lock.json pins, whichever Node started this file (20 or newer).
//
// npm 11 links the pinned Node as node_modules/.bin/node, so that every npm script finds it first. npm 10 makes that
// link and removes it again together with the platform packages that do not fit this machine: all five bring a `node`.
// So package.json's scripts name this file, which needs no link:
//
//   node pinnedNode.mjs server/start.ts
//   node pinnedNode.mjs node_modules/vitest/vitest.mjs run
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('.', import.meta.url));

/** The program inside this machine's platform package; null: none is installed. */
function findPinnedNode() {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const isWindows = process.platform === 'win32';
  const fits = new RegExp(`^node-(bin-)?${isWindows ? 'win' : process.platform}-${process.arch}$`);
  const name = Object.keys(manifest.optionalDependencies).find((each) => fits.test(each));
  if (name === undefined) return null;
  const path = join(root, 'node_modules', name, 'bin', isWindows ? 'node.exe' : 'node');
  return existsSync(path) ? path : null;
}

/**
 * @param {string} pinnedNode
 * @param {readonly string[]} scriptAndArguments
 */
function runScript(pinnedNode, scriptAndArguments) {
  const searchPath = `${dirname(pinnedNode)}${delimiter}${process.env['PATH'] ?? ''}`;
  const child = spawn(pinnedNode, scriptAndArguments, {
    stdio: 'inherit',
    env: { ...process.env, PATH: searchPath },
  });
  child.on('error', (error) => {
    process.stderr.write(`${pinnedNode} cannot be started: ${error.message}\n`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    process.exitCode = signal === null ? (code ?? 1) : 128 + constants.signals[signal];
    if (code === LOADER_FAILED) {
      process.stderr.write('The pinned Node needs libatomic; on Debian: apt-get install libatomic1\n');
    }
  });
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  // npm passes a signal on to the shell that it started us with, and that shell ends without passing it on.
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, PARENT_WATCH_MS);
  watch.unref();
  if (process.env['npm_lifecycle_event'] === undefined) clearInterval(watch);
  // A terminal sends Ctrl+C to all of them; the script decides what it means.
  process.on('SIGINT', () => clearInterval(watch));
}

const parent = process.ppid;
const PARENT_WATCH_MS = 250;

/** What the system's loader exits with when a shared library is missing. */
const LOADER_FAILED = 127;

const pinnedNode = findPinnedNode();
if (pinnedNode === null) {
  process.stderr.write(
    `No pinned Node for ${process.platform} on ${process.arch} in node_modules. Run npm ci, with optional packages.\n`,
  );
  process.exitCode = 1;
} else {
  runScript(pinnedNode, process.argv.slice(2));
}
