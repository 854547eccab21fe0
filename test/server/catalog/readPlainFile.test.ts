import { execFileSync } from 'node:child_process';
import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPlainFile } from '../../../server/catalog/readPlainFile.ts';
import { makeFolder } from './problemFolders.ts';

test('a file is read whole', async () => {
  const path = join(await makeFolder(), 'file');
  await writeFile(path, 'text');
  expect(await readPlainFile(path, 4)).toEqual({ size: 4, bytes: Buffer.from('text') });
});

test('of a file that is too large only the size is told', async () => {
  const path = join(await makeFolder(), 'file');
  await writeFile(path, 'text');
  expect(await readPlainFile(path, 3)).toEqual({ size: 4, bytes: null });
});

test('a pipe that nobody writes to is refused and not waited for', async () => {
  const path = join(await makeFolder(), 'pipe');
  execFileSync('/usr/bin/env', ['mkfifo', path]);
  expect(await readPlainFile(path, 100)).toBeNull();
});

test('a device is refused, and a link to a file is not followed', async () => {
  expect(await readPlainFile('/dev/zero', 100)).toBeNull();
  const folder = await makeFolder();
  await writeFile(join(folder, 'file'), 'text');
  await symlink('file', join(folder, 'link'));
  await expect(readPlainFile(join(folder, 'link'), 100)).rejects.toMatchObject({ code: 'ELOOP' });
});
