import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newProblem } from '../../../server/authoring/newProblem.ts';
import { openAuthoring, type Authoring } from '../../../server/authoring/openAuthoring.ts';
import { verifyProblem } from '../../../server/authoring/verify/verifyProblem.ts';
import { makeFolder } from '../catalog/problemFolders.ts';

let authoring: Authoring;
beforeAll(async () => {
  authoring = await openAuthoring();
});
afterAll(() => authoring.close());

async function verify(folder: string): Promise<readonly string[]> {
  const { findings } = await verifyProblem({ ...authoring.deps, machineFactor: 1, speedRatio: 1 }, folder);
  return findings.map(({ file, line, message }) => `${file}:${line}: ${message}`);
}

async function fillBlanks(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replaceAll(/‹[^›]*›/g, 'some words'));
  }
}

test('a new problem is told its blanks, each with its line, and nothing else', async () => {
  const folder = path.join(await makeFolder(), 'new-one');
  expect(await newProblem(folder)).toBe(true);
  const findings = await verify(folder);
  expect(findings).toContain(
    'problem.yaml:1: is a blank to fill in: ‹the name of the problem, as the list shows it›',
  );
  expect(findings.filter((finding) => !finding.includes('is a blank'))).toEqual([]);
});

test('with its blanks filled in a new problem is clean', async () => {
  const folder = path.join(await makeFolder(), 'new-one');
  await newProblem(folder);
  await fillBlanks(folder);
  expect(await verify(folder)).toEqual([]);
});

test('a folder that is there already is left as it is', async () => {
  const folder = await makeFolder();
  await writeFile(path.join(folder, 'mine.txt'), 'kept');
  expect(await newProblem(folder)).toBe(false);
  expect(await readdir(folder)).toEqual(['mine.txt']);
});
