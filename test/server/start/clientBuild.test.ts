import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { ensureClientBuilt } from '../../../server/start/clientBuild.ts';
import { temporaryFolder } from '../store/temporaryFolder.ts';

/** A repository in small, and a build that only counts. */
function openRepository() {
  const root = temporaryFolder();
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (const path of ['client/main.tsx', 'contract/verdict.ts', 'vite.config.ts', 'package-lock.json'])
    write(path, 'first');
  let builds = 0;
  const ensure = async (): Promise<number> => {
    await ensureClientBuilt({
      root,
      onBuild: () => undefined,
      build: async () => {
        builds++;
        write('dist/client/index.html', 'built');
      },
    });
    return builds;
  };
  return { root, write, ensure };
}

test('the client is built once, and again only when it is missing', async () => {
  const { root, ensure } = openRepository();
  expect(await ensure()).toBe(1);
  expect(await ensure()).toBe(1);
  rmSync(join(root, 'dist/client'), { recursive: true });
  expect(await ensure()).toBe(2);
});

test.each([
  'client/main.tsx',
  'client/pages/new/Page.tsx',
  'contract/verdict.ts',
  'vite.config.ts',
  'package-lock.json',
])('a change to %s makes the built client stale', async (path) => {
  const { write, ensure } = openRepository();
  await ensure();
  write(path, 'second');
  expect(await ensure()).toBe(2);
});

test('a file that was renamed or went away makes the built client stale', async () => {
  const { root, write, ensure } = openRepository();
  write('client/two.ts', 'same');
  await ensure();
  rmSync(join(root, 'client/two.ts'));
  write('client/three.ts', 'same');
  expect(await ensure()).toBe(2);
});

test('a file written again with the same text leaves the built client as it is', async () => {
  const { write, ensure } = openRepository();
  await ensure();
  write('client/main.tsx', 'first');
  expect(await ensure()).toBe(1);
});

test('a build that failed is tried again', async () => {
  const { root, ensure } = openRepository();
  const failing = ensureClientBuilt({
    root,
    onBuild: () => undefined,
    build: () => Promise.reject(new Error('no')),
  });
  await expect(failing).rejects.toThrow('no');
  expect(await ensure()).toBe(1);
});

test('without sources what is built is taken as it is', async () => {
  const { root, write, ensure } = openRepository();
  write('dist/client/index.html', 'built elsewhere');
  rmSync(join(root, 'client'), { recursive: true });
  expect(await ensure()).toBe(0);
});
