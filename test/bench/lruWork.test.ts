import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { makeLruWork } from '../../bench/lruWork.ts';
import { loadProblem } from '../../server/catalog/loadProblem.ts';
import { fillFolder, makeFolder } from '../server/catalog/problemFolders.ts';

const work = makeLruWork();

/** Answers of a source on all the tests, as JSON. */
function answersOf(source: string): readonly string[] {
  const play = `tests.map((operations) => {
    let cache;
    return JSON.stringify(operations.map(([name, ...args]) => {
      if (name === 'LRUCache') cache = new LRUCache(...args);
      return name === 'get' ? cache.get(...args) : (name === 'put' && cache.put(...args), null);
    }));
  })`;
  const tests = work.tests.map(({ operations }) => operations);
  return runInNewContext(`${source}; ${play}`, { tests }) as readonly string[];
}

test('the right source answers every test of the benchmark rightly, the wrong one does not', () => {
  expect(answersOf(work.rightSource)).toEqual(work.expected);
  expect(answersOf(work.wrongSource)).not.toEqual(work.expected);
});

test('the work is the same each time, so that runs can be compared', () => {
  expect(makeLruWork()).toEqual(work);
});

test('the catalog takes the work’s folder and reads the same testcases from it', async () => {
  const folder = await makeFolder();
  await fillFolder(folder, work.files);
  const loaded = await loadProblem({ folder: `${folder}/${work.slug}`, driverVersion: '' });
  if (!('ok' in loaded)) throw new Error(JSON.stringify(loaded));
  const inputs = loaded.ok.parts.flatMap(({ samples, secrets }) =>
    [...samples, ...secrets].map(({ input }) => input),
  );
  expect(inputs).toEqual(work.cases.map(({ call }) => ({ kind: 'given', call })));
});
