import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ensureClientBuilt } from './start/clientBuild.ts';

/** `npm start`: builds the client if that is needed, then is the server. */

const root = resolve(import.meta.dirname, '..');

try {
  await ensureClientBuilt({
    root,
    build: buildClient,
    onBuild: () => process.stdout.write('Building the client, which takes a few seconds ...\n'),
  });
} catch (error) {
  process.stderr.write(`The client cannot be built: ${(error as Error).message}\n`);
  process.exitCode = 1;
}
if (process.exitCode !== 1) await import('./main.ts');

/** In a process of its own: a bundler's memory is not what a server should begin with. */
async function buildClient(): Promise<void> {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  if (!existsSync(vite)) throw new Error('vite is not installed. Run npm ci, with development packages.');
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: 'inherit',
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error('vite has failed; its message stands above.');
}
