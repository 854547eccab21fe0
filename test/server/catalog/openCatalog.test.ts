import { mkdir, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { Catalog } from '../../../server/catalog/catalog.ts';
import { folderCache } from '../../../server/catalog/dataCaches.ts';
import { FaultError, ProblemError } from '../../../server/errors.ts';
import { openTestCatalog, prepareWritten } from './openTestCatalog.ts';
import {
  fillFolder,
  FUNCTION_PROBLEM,
  makeFolder,
  PROGRAM_PROBLEM,
  withChange,
  without,
} from './problemFolders.ts';

const RENAMED = withChange(FUNCTION_PROBLEM, 'problem.yaml', 'Two sum', 'Three sum');
/** Parsing, and other tests on the same processors; what is tested is that it comes at all. */
const SOON = { timeout: 20_000, interval: 20 };

async function untilRead(catalog: Catalog): Promise<void> {
  await vi.waitFor(() => expect(catalog.isReading()).toBe(false), SOON);
}

function slugs(items: readonly { readonly slug: string }[]): readonly string[] {
  return items.map(({ slug }) => slug);
}

test('problems are listed in order of slug and found by it', async () => {
  const folder = await makeFolder();
  await fillFolder(join(folder, 'two-sum'), FUNCTION_PROBLEM);
  await fillFolder(join(folder, 'echo'), PROGRAM_PROBLEM);
  const { catalog } = await openTestCatalog(folder);
  await untilRead(catalog);
  expect(slugs(catalog.list())).toEqual(['echo', 'two-sum']);
  expect(catalog.find('two-sum')?.title).toBe('Two sum');
  expect(catalog.find('three-sum')).toBeUndefined();
  expect(catalog.broken()).toEqual([]);
});

test('it opens before any folder was read, and tells so', async () => {
  const folder = await makeFolder();
  await fillFolder(join(folder, 'two-sum'), FUNCTION_PROBLEM);
  const { catalog } = await openTestCatalog(folder);
  expect(catalog.isReading()).toBe(true);
  expect(catalog.list()).toEqual([]);
  expect(catalog.find('two-sum')).toBeUndefined();
});

test('a broken problem is left out and told with its places, and the others stay', async () => {
  const folder = await makeFolder();
  await fillFolder(join(folder, 'echo'), PROGRAM_PROBLEM);
  await fillFolder(join(folder, 'two-sum'), without(FUNCTION_PROBLEM, 'statement.md'));
  await mkdir(join(folder, 'empty'));
  await symlink(join(folder, 'nowhere'), join(folder, 'lost'));
  const { catalog, brokenTold } = await openTestCatalog(folder);
  await untilRead(catalog);
  expect(slugs(catalog.list())).toEqual(['echo']);
  expect(slugs(catalog.broken())).toEqual(['empty', 'lost', 'two-sum']);
  expect(slugs(brokenTold).toSorted()).toEqual(['empty', 'lost', 'two-sum']);
  const findings = catalog.broken().at(-1)?.findings;
  expect(findings).toMatchObject([
    { file: 'statement.md', line: 1, message: expect.stringContaining('is missing') as string },
  ]);
  expect(findings?.[0]).toBeInstanceOf(ProblemError);
});

test('files beside the problems and names that begin with a dot are passed over', async () => {
  const folder = await makeFolder();
  await writeFile(join(folder, 'README.md'), 'x');
  await mkdir(join(folder, '.git'));
  const { catalog } = await openTestCatalog(folder);
  expect(catalog.isReading()).toBe(false);
  await writeFile(join(folder, 'README.md'), 'y');
  await fillFolder(join(folder, 'echo'), PROGRAM_PROBLEM);
  await vi.waitFor(() => expect(slugs(catalog.list())).toEqual(['echo']), SOON);
  expect(catalog.broken()).toEqual([]);
});

test('a link to a problem elsewhere is a problem, and a change in it is noticed', async () => {
  const [folder, elsewhere] = [await makeFolder(), await makeFolder()];
  await fillFolder(join(elsewhere, 'theirs'), FUNCTION_PROBLEM);
  await symlink(join(elsewhere, 'theirs'), join(folder, 'two-sum'));
  const { catalog } = await openTestCatalog(folder);
  expect((await catalog.whenRead('two-sum'))?.title).toBe('Two sum');
  await fillFolder(join(elsewhere, 'theirs'), RENAMED);
  await vi.waitFor(() => expect(catalog.find('two-sum')?.title).toBe('Three sum'), SOON);
});

test('who waits for a folder gets it before the others are read', async () => {
  const folder = await makeFolder();
  const many = Array.from({ length: 12 }, (_, index) => `problem-${String(index).padStart(2, '0')}`);
  for (const slug of many) await fillFolder(join(folder, slug), FUNCTION_PROBLEM);
  const prepared: string[] = [];
  const { catalog } = await openTestCatalog(folder, {
    prepare: async (problem, signal) => {
      prepared.push(problem.slug);
      return prepareWritten(problem, signal);
    },
  });
  expect((await catalog.whenRead('problem-11'))?.slug).toBe('problem-11');
  expect(catalog.isReading()).toBe(true);
  // Two were begun before anybody waited.
  expect(prepared.indexOf('problem-11')).toBeLessThanOrEqual(2);
  await untilRead(catalog);
  expect(prepared.toSorted()).toEqual(many);
});

test('waiting for a folder that is not there or broken ends with nothing', async () => {
  const folder = await makeFolder();
  await fillFolder(join(folder, 'two-sum'), without(FUNCTION_PROBLEM, 'statement.md'));
  const { catalog } = await openTestCatalog(folder);
  expect(await catalog.whenRead('three-sum')).toBeUndefined();
  expect(await catalog.whenRead('../two-sum')).toBeUndefined();
  expect(await catalog.whenRead('two-sum')).toBeUndefined();
});

test('a changed file is live, and who holds the problem keeps it as it was', async () => {
  const folder = await makeFolder();
  await fillFolder(join(folder, 'two-sum'), FUNCTION_PROBLEM);
  const { catalog } = await openTestCatalog(folder);
  const held = await catalog.whenRead('two-sum');
  await fillFolder(join(folder, 'two-sum'), RENAMED);
  await vi.waitFor(() => expect(catalog.find('two-sum')?.title).toBe('Three sum'), SOON);
  expect(held?.title).toBe('Two sum');
  expect(catalog.find('two-sum')?.contentHash).not.toBe(held?.contentHash);
});

test('a problem that breaks leaves the list and comes back when it is mended', async () => {
  const folder = await makeFolder();
  await fillFolder(join(folder, 'two-sum'), FUNCTION_PROBLEM);
  const { catalog } = await openTestCatalog(folder);
  await catalog.whenRead('two-sum');
  await rm(join(folder, 'two-sum', 'statement.md'));
  await vi.waitFor(() => expect(slugs(catalog.broken())).toEqual(['two-sum']), SOON);
  expect(catalog.list()).toEqual([]);
  expect(await catalog.whenRead('two-sum')).toBeUndefined();
  await fillFolder(join(folder, 'two-sum'), FUNCTION_PROBLEM);
  await vi.waitFor(() => expect(slugs(catalog.list())).toEqual(['two-sum']), SOON);
  expect(catalog.broken()).toEqual([]);
});

test('a folder that comes is listed, and one that goes is not', async () => {
  const [folder, elsewhere] = [await makeFolder(), await makeFolder()];
  await fillFolder(join(folder, 'echo'), PROGRAM_PROBLEM);
  const { catalog } = await openTestCatalog(folder);
  await untilRead(catalog);
  await fillFolder(join(elsewhere, 'two-sum'), FUNCTION_PROBLEM);
  await rename(join(elsewhere, 'two-sum'), join(folder, 'two-sum'));
  await vi.waitFor(() => expect(slugs(catalog.list())).toEqual(['echo', 'two-sum']), SOON);
  await rm(join(folder, 'echo'), { recursive: true });
  await vi.waitFor(() => expect(slugs(catalog.list())).toEqual(['two-sum']), SOON);
  await fillFolder(join(folder, 'echo'), PROGRAM_PROBLEM);
  await vi.waitFor(() => expect(slugs(catalog.list())).toEqual(['echo', 'two-sum']), SOON);
});

test('a change while a problem is prepared ends that and prepares what it holds now', async () => {
  const folder = await makeFolder();
  await fillFolder(join(folder, 'two-sum'), FUNCTION_PROBLEM);
  const begun = Promise.withResolvers<void>();
  const { catalog, faults } = await openTestCatalog(folder, {
    prepare: (problem, signal) => {
      if (problem.title === 'Three sum') return prepareWritten(problem, signal);
      begun.resolve();
      return new Promise((_, reject) =>
        signal?.addEventListener('abort', () => reject(new Error('ended by the change'))),
      );
    },
  });
  const waiting = catalog.whenRead('two-sum');
  await begun.promise;
  await fillFolder(join(folder, 'two-sum'), RENAMED);
  expect((await waiting)?.title).toBe('Three sum');
  expect(faults).toEqual([]);
});

test('a fault of ours while a problem is prepared is tried again', async () => {
  const folder = await makeFolder();
  await fillFolder(join(folder, 'two-sum'), FUNCTION_PROBLEM);
  let tries = 0;
  const { catalog, faults } = await openTestCatalog(folder, {
    prepare: async (problem, signal) => {
      tries += 1;
      if (tries === 1) throw new FaultError('runner_did_not_start', 'no process');
      return prepareWritten(problem, signal);
    },
  });
  expect((await catalog.whenRead('two-sum'))?.title).toBe('Two sum');
  expect(tries).toBe(2);
  expect(faults).toEqual([]);
});

test('a problem that we cannot prepare is left out as our fault', async () => {
  const folder = await makeFolder();
  await fillFolder(join(folder, 'two-sum'), FUNCTION_PROBLEM);
  const fault = new FaultError('runner_did_not_start', 'no process');
  const { catalog, faults } = await openTestCatalog(folder, { prepare: () => Promise.reject(fault) });
  expect(await catalog.whenRead('two-sum')).toBeUndefined();
  expect(faults).toEqual([fault]);
  expect(catalog.broken()).toMatchObject([
    {
      slug: 'two-sum',
      findings: [{ message: expect.stringContaining('not the author’s mistake') as string }],
    },
  ]);
});

test('the next start takes what was read from the cache, and reads anew what was changed or damaged there', async () => {
  const [folder, cacheFolder] = [await makeFolder(), await makeFolder()];
  for (const slug of ['kept', 'changed', 'broken', 'damaged'])
    await fillFolder(
      join(folder, slug),
      slug === 'broken' ? without(FUNCTION_PROBLEM, 'statement.md') : FUNCTION_PROBLEM,
    );
  const first = await openTestCatalog(folder, { cacheFolder });
  await untilRead(first.catalog);
  await first.catalog.close();
  const cache = folderCache(cacheFolder, () => undefined);
  // So that what comes from the cache can be told from what is read.
  for (const key of await readdir(cacheFolder)) {
    const text = await cache.find(key);
    if (text?.includes('"slug":"damaged"')) await writeFile(join(cacheFolder, key), text);
    else await cache.keep(key, text?.replace('Two sum', 'Kept sum') ?? '');
  }
  await fillFolder(join(folder, 'changed'), RENAMED);

  const { catalog, faults } = await openTestCatalog(folder, { cacheFolder });
  await untilRead(catalog);
  expect(catalog.list().map(({ slug, title }) => [slug, title])).toEqual([
    ['changed', 'Three sum'],
    ['damaged', 'Two sum'],
    ['kept', 'Kept sum'],
  ]);
  expect(catalog.broken()).toEqual(first.brokenTold);
  expect(faults).toEqual([]);
});

test('a cache that cannot be written to is told once and costs nothing but time', async () => {
  const folder = await makeFolder();
  for (const slug of ['one', 'two']) await fillFolder(join(folder, slug), FUNCTION_PROBLEM);
  const cacheFolder = join(folder, 'one', 'statement.md', 'cache');
  const { catalog, faults } = await openTestCatalog(folder, { cacheFolder });
  await untilRead(catalog);
  expect(slugs(catalog.list())).toEqual(['one', 'two']);
  expect(faults).toMatchObject([{ message: expect.stringContaining('cannot be kept') as string }]);
});

test('a closed catalog is empty, and who still waits is told', async () => {
  const folder = await makeFolder();
  await fillFolder(join(folder, 'echo'), PROGRAM_PROBLEM);
  const { catalog, faults } = await openTestCatalog(folder);
  const waiting = catalog.whenRead('echo');
  await Promise.all([expect(waiting).rejects.toThrow('closed'), catalog.close()]);
  expect(catalog.list()).toEqual([]);
  expect(catalog.find('echo')).toBeUndefined();
  expect(faults).toEqual([]);
});

test('a folder of problems that cannot be read is said with its path', async () => {
  const folder = join(await makeFolder(), 'nowhere');
  await expect(openTestCatalog(folder)).rejects.toThrow(folder);
});
