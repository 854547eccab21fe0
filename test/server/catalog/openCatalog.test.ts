import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openCatalog } from '../../../server/catalog/openCatalog.ts';
import { FUNCTION_PROBLEM, fillFolder, makeFolder, PROGRAM_PROBLEM, without } from './problemFolders.ts';

async function open(folder: string) {
  return openCatalog({ folder, driverVersion: '1' });
}

test('problems are listed in order of slug and found by it', async () => {
  const folder = await makeFolder();
  await fillFolder(join(folder, 'two-sum'), FUNCTION_PROBLEM);
  await fillFolder(join(folder, 'echo'), PROGRAM_PROBLEM);
  const catalog = await open(folder);
  expect(catalog.list().map((problem) => problem.slug)).toEqual(['echo', 'two-sum']);
  expect(catalog.find('two-sum')?.title).toBe('Two sum');
  expect(catalog.find('three-sum')).toBeUndefined();
  expect(catalog.broken()).toEqual([]);
  await catalog.close();
});

test('a broken problem is left out and reported, and the others stay', async () => {
  const folder = await makeFolder();
  await fillFolder(join(folder, 'echo'), PROGRAM_PROBLEM);
  await fillFolder(join(folder, 'two-sum'), without(FUNCTION_PROBLEM, 'statement.md'));
  await mkdir(join(folder, 'empty'));
  await symlink(join(folder, 'nowhere'), join(folder, 'lost'));
  const catalog = await open(folder);
  expect(catalog.list().map((problem) => problem.slug)).toEqual(['echo']);
  expect(catalog.find('two-sum')).toBeUndefined();
  expect(catalog.broken().map((broken) => broken.slug)).toEqual(['empty', 'lost', 'two-sum']);
  expect(catalog.broken().at(-1)?.findings).toMatchObject([
    { file: 'statement.md', line: 1, message: 'is missing; every problem has one' },
  ]);
  await catalog.close();
});

test('files beside the problems and names that begin with a dot are passed over', async () => {
  const folder = await makeFolder();
  await writeFile(join(folder, 'README.md'), 'x');
  await mkdir(join(folder, '.git'));
  const catalog = await open(folder);
  expect(catalog.list()).toEqual([]);
  expect(catalog.broken()).toEqual([]);
  await catalog.close();
});

test('a link to a problem elsewhere is a problem', async () => {
  const [folder, elsewhere] = [await makeFolder(), await makeFolder()];
  await fillFolder(join(elsewhere, 'theirs'), PROGRAM_PROBLEM);
  await symlink(join(elsewhere, 'theirs'), join(folder, 'echo'));
  const catalog = await open(folder);
  expect(catalog.list().map((problem) => problem.slug)).toEqual(['echo']);
  await catalog.close();
});

test('a closed catalog is empty', async () => {
  const folder = await makeFolder();
  await fillFolder(join(folder, 'echo'), PROGRAM_PROBLEM);
  const catalog = await open(folder);
  await catalog.close();
  expect(catalog.list()).toEqual([]);
  expect(catalog.find('echo')).toBeUndefined();
});

test('a folder of problems that cannot be read is said with its path', async () => {
  const folder = join(await makeFolder(), 'nowhere');
  await expect(open(folder)).rejects.toThrow(folder);
});
