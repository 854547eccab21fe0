import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openCacheFolder } from '../../../server/catalog/openCacheFolder.ts';
import type { TextCache } from '../../../server/catalog/textCache.ts';
import { makeFolder } from './problemFolders.ts';

const keyOf = (name: string): string => createHash('sha256').update(name).digest('hex');

interface Opened {
  readonly cache: TextCache;
  readonly folder: string;
  readonly faults: readonly unknown[];
}

async function open(limitBytes = 1_000_000, below = 'cache'): Promise<Opened> {
  const folder = join(await makeFolder(), below);
  const faults: unknown[] = [];
  return {
    cache: openCacheFolder({ folder, limitBytes, onFault: (fault) => faults.push(fault) }),
    folder,
    faults,
  };
}

test('a text is found under its key, also by another process, and nothing under others', async () => {
  const { cache, folder, faults } = await open();
  expect(await cache.find(keyOf('a'))).toBeNull();
  await cache.keep(keyOf('a'), 'text\nof two lines, é');
  await cache.keep(keyOf('empty'), '');
  const another = openCacheFolder({ folder, limitBytes: 1_000_000, onFault: () => undefined });
  for (const each of [cache, another]) {
    expect(await each.find(keyOf('a'))).toBe('text\nof two lines, é');
    expect(await each.find(keyOf('empty'))).toBe('');
    expect(await each.find(keyOf('b'))).toBeNull();
  }
  expect(faults).toEqual([]);
});

test.for([
  ['cut', (content: string) => content.slice(0, -2)],
  ['changed', (content: string) => content.replace('text', 'test')],
  ['emptied', () => ''],
  ['filled with something else', () => 'x'.repeat(200)],
] as const)('a file that was %s counts as not there and can be kept again', async ([, damage]) => {
  const { cache, folder, faults } = await open();
  await cache.keep(keyOf('a'), 'a text');
  const path = join(folder, keyOf('a'));
  await writeFile(path, damage(await readFile(path, 'utf8')));
  expect(await cache.find(keyOf('a'))).toBeNull();
  await cache.keep(keyOf('a'), 'a text');
  expect(await cache.find(keyOf('a'))).toBe('a text');
  expect(faults).toEqual([]);
});

test('above its limit those used longest ago are dropped', async () => {
  const { cache, folder } = await open(1_000);
  const old = new Date(Date.now() - 48 * 60 * 60 * 1000);
  for (const name of ['first', 'used', 'third']) {
    await cache.keep(keyOf(name), name.padEnd(200));
    await utimes(join(folder, keyOf(name)), old, old);
  }
  expect(await cache.find(keyOf('used'))).not.toBeNull();
  await cache.keep(keyOf('fourth'), 'x'.repeat(200));
  expect(await cache.find(keyOf('used'))).not.toBeNull();
  expect(await cache.find(keyOf('fourth'))).not.toBeNull();
  expect(await cache.find(keyOf('first'))).toBeNull();
});

test('what a killed process left unfinished is dropped in time', async () => {
  const { cache, folder } = await open();
  await mkdir(folder);
  const left = join(folder, `${keyOf('a')}.0123.unfinished`);
  await writeFile(left, 'half');
  const old = new Date(Date.now() - 48 * 60 * 60 * 1000);
  await utimes(left, old, old);
  await cache.keep(keyOf('b'), 'text');
  expect(await readdir(folder)).toEqual([keyOf('b')]);
});

test('a folder that cannot be made is told once, and nothing is held', async () => {
  const { cache, folder, faults } = await open(1_000, join('file', 'cache'));
  await writeFile(join(folder, '..'), 'a file stands in the way');
  await cache.keep(keyOf('a'), 'text');
  await cache.keep(keyOf('b'), 'text');
  expect(await cache.find(keyOf('a'))).toBeNull();
  expect(faults).toHaveLength(1);
});

test('nobody else may look into the folder', async () => {
  const { cache, folder } = await open();
  await cache.keep(keyOf('a'), 'what a hidden test expects');
  expect((await stat(folder)).mode & 0o077).toBe(0);
});
