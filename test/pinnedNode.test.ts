import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };

const root = join(import.meta.dirname, '..');
const launcher = join(root, 'pinnedNode.mjs');

function print(expression: string): string {
  return execFileSync(process.execPath, [launcher, '-p', expression], { encoding: 'utf8' }).trim();
}

test('a script runs with the Node that the lockfile pins', () => {
  const pinned = new Set(Object.values(manifest.optionalDependencies));
  expect([...pinned].map((version) => `v${version}`)).toEqual([print('process.version')]);
  expect(print('process.execPath')).toContain(join(root, 'node_modules'));
});

test('programs that the script starts find the same Node first', () => {
  const [first] = print('process.env.PATH').split(process.platform === 'win32' ? ';' : ':');
  expect(first).toBe(dirname(print('process.execPath')));
});

test('the script gets its arguments and gives its exit code', () => {
  const result = spawnSync(
    process.execPath,
    [launcher, '-e', 'console.log(process.argv[1]); process.exit(7)', 'a b'],
    { encoding: 'utf8' },
  );
  expect([result.status, result.stdout]).toEqual([7, 'a b\n']);
});

test('a signal that ends the launcher reaches the script, which may finish its work', async () => {
  const waiting = `process.on('SIGTERM', () => process.exit(3)); setInterval(() => undefined, 1000); console.log('up')`;
  const child = spawn(process.execPath, [launcher, '-e', waiting], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([3, null]);
});

test('when the shell of an npm script is killed the script is told to end', async () => {
  const waiting = `process.on('SIGTERM', () => { console.log('told'); process.exit() }); setInterval(() => undefined, 1000); console.log('up')`;
  const env = { ...process.env, NODE: process.execPath, LAUNCHER: launcher, npm_lifecycle_event: 'start' };
  // The second command keeps the shell from becoming the first.
  const shell = spawn('sh', ['-c', '"$NODE" "$LAUNCHER" --eval "$SCRIPT"; true'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...env, SCRIPT: waiting },
  });
  const [up] = await once(shell.stdout.setEncoding('utf8'), 'data');
  shell.kill('SIGKILL');
  const [told] = await once(shell.stdout, 'data');
  expect([up, told]).toEqual(['up\n', 'told\n']);
});

test('a script that a signal killed is told by the exit code of shells', () => {
  const result = spawnSync(process.execPath, [launcher, '-e', `process.kill(process.pid, 'SIGKILL')`]);
  expect(result.status).toBe(137);
});
