import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  findingsOf,
  inFunction,
  matching,
  PROBLEM,
  rows,
  SAMPLE,
  SECRET,
  STATEMENT,
  withFiles,
  type Fault,
} from './faults.ts';
import {
  CLASS_PROBLEM,
  FUNCTION_PROBLEM,
  makeFolder,
  withChange,
  without,
  writeProblem,
} from './problemFolders.ts';

const FAULTS_OF_FILES: readonly Fault[] = [
  ...[PROBLEM, STATEMENT, 'debrief.md', SAMPLE, SECRET].map((path): Fault => [
    `no ${path}`,
    without(FUNCTION_PROBLEM, path),
    [`${path}:1`, 'is missing; every problem has one'],
  ]),
  [
    'no accepted submission',
    without(FUNCTION_PROBLEM, 'submissions/accepted/pairs.js'),
    ['submissions/accepted:1', 'holds no .js file; there must be one to be the reference'],
  ],
  [
    'a starter without an accepted submission',
    without(CLASS_PROBLEM, 'submissions/accepted/counter.ts'),
    ['submissions/accepted:1', 'holds no .ts file; there must be one to offer typescript'],
  ],
  [
    'an accepted submission without a starter',
    without(CLASS_PROBLEM, 'starter/typescript.ts'),
    ['starter/typescript.ts:1', 'is missing; submissions/accepted/ offers typescript'],
  ],
  ['an empty statement', { ...FUNCTION_PROBLEM, [STATEMENT]: '\n' }, ['statement.md:1', 'is empty']],
  [
    'an image',
    { ...FUNCTION_PROBLEM, [STATEMENT]: 'a\n\n![b](https://example.com/b.png)\n' },
    ['statement.md:3', 'shows the image https://example.com/b.png; a statement is text only'],
  ],
  [
    'a link that runs a script',
    { ...FUNCTION_PROBLEM, [STATEMENT]: 'a\n\n- [b](javascript:alert(1))\n' },
    ['statement.md:3', 'links to javascript:alert(1); a link must begin with https:// or http://'],
  ],
  [
    'text that is not UTF-8',
    { ...FUNCTION_PROBLEM, [STATEMENT]: new Uint8Array([65, 0xff]) },
    ['statement.md:1', 'it is not UTF-8 text'],
  ],
  [
    'an unknown file',
    withFiles('README.md'),
    ['README.md:1', 'has no place in a problem; problem.yaml, statement.md'],
  ],
  ['an unknown folder', withFiles('lib/a.js'), ['lib:1', 'has no place in a problem']],
  [
    'an unknown file of tests',
    withFiles('tests/more.yaml'),
    ['tests/more.yaml:1', 'tests/ holds sample.yaml and secret.yaml'],
  ],
  [
    'a folder of submissions that names no verdict',
    withFiles('submissions/slow/a.js'),
    ['submissions/slow:1', 'a submission stands in submissions/ under accepted, wrong_answer'],
  ],
  [
    'a submission in no language',
    withFiles('submissions/accepted/a.txt'),
    ['submissions/accepted/a.txt:1', 'ends in .js or .ts'],
  ],
  [
    'a submission that is too long',
    { ...FUNCTION_PROBLEM, 'submissions/wrong_answer/a.js': 'x'.repeat(65_537) },
    ['submissions/wrong_answer/a.js:1', 'has 65537 bytes; at most 65536 are read'],
  ],
  [
    'hundreds of files',
    withFiles(...Array.from({ length: 500 }, (_, i) => `submissions/wrong_answer/${i}.js`)),
    ['problem.yaml:1', 'holds over 400 files'],
  ],
];

test.each(rows(FAULTS_OF_FILES))('a folder with $name is refused', async ({ files, findings }) => {
  expect(await findingsOf(await writeProblem(files))).toEqual(matching(findings));
});

test('everything wrong with a folder is told at once, in order of file and line', async () => {
  const files = {
    ...withChange(inFunction(PROBLEM, 'easy', 'simple'), PROBLEM, 'minutes: 10', 'minutes: 0'),
    [SAMPLE]: '- { name: a, args: [[x], y], expect: null }\n',
    'extra.txt': '',
  };
  expect(await findingsOf(await writeProblem(without(files, STATEMENT)))).toEqual(
    matching([
      ['extra.txt:1', 'has no place'],
      ['problem.yaml:2', 'difficulty'],
      ['problem.yaml:3', 'minutes'],
      ['statement.md:1', 'is missing'],
      ['tests/sample.yaml:1', '[0].args[0][0] is "x"'],
      ['tests/sample.yaml:1', '[0].args[1] is "y"'],
    ]),
  );
});

test('thousands of findings are cut at a hundred and counted', async () => {
  const secrets = '- 1\n'.repeat(5000);
  const findings = await findingsOf(await writeProblem({ ...FUNCTION_PROBLEM, [SECRET]: secrets }));
  expect(findings).toHaveLength(101);
  expect(findings.at(-1)).toContain('4900 more findings are left out');
});

test('a finding is short, however long what it speaks of', async () => {
  const keys = Array.from({ length: 10 }, (_, i) => `${'k'.repeat(20_000)}${i}: 1\n`).join('');
  const files = { ...FUNCTION_PROBLEM, [PROBLEM]: `${String(FUNCTION_PROBLEM[PROBLEM])}${keys}` };
  const findings = await findingsOf(await writeProblem(files));
  expect(findings).toHaveLength(10);
  expect(Math.max(...findings.map((finding) => finding.length))).toBeLessThan(2100);
});

test('parts are numbered from 02 without a gap', async () => {
  const files = withFiles('parts/02-more/a', 'parts/04-most/a', 'parts/last/a');
  const findings = await findingsOf(await writeProblem(files));
  expect(findings.filter((finding) => /^parts\/[^/]+:/.test(finding))).toEqual([
    'parts/04-most:1: has the number 04; parts run from 02, so it must be 03',
    'parts/last:1: a part is called by its number and a name, like 02-expiry',
  ]);
});

test('a folder whose name is no slug is refused', async () => {
  expect(await findingsOf(await writeProblem(FUNCTION_PROBLEM, 'Two_Sum'))).toEqual([
    'problem.yaml:1: the folder is called "Two_Sum"; its name must be kebab-case, like lru-cache',
  ]);
});

test('a folder that is not there, or is a file, is a finding', async () => {
  const folder = await makeFolder();
  await writeFile(join(folder, 'a-file'), '');
  expect(await findingsOf(join(folder, 'nowhere'))).toEqual([expect.stringContaining('ENOENT')]);
  expect(await findingsOf(join(folder, 'a-file'))).toEqual([expect.stringContaining('ENOTDIR')]);
});

test('a symbolic link is refused and never followed', async () => {
  const outside = await makeFolder();
  await writeFile(join(outside, 'secret.js'), 'secret');
  await mkdir(join(outside, 'accepted'));
  const folder = await writeProblem(FUNCTION_PROBLEM);
  await symlink(join(outside, 'secret.js'), join(folder, 'submissions/accepted/linked.js'));
  await symlink(join(outside, 'accepted'), join(folder, 'submissions/wrong_answer'));
  await symlink('statement.md', join(folder, 'oracle.js'));
  expect(await findingsOf(folder)).toEqual(
    matching([
      ['oracle.js:1', 'is a symbolic link'],
      ['submissions/accepted/linked.js:1', 'is a symbolic link'],
      ['submissions/wrong_answer:1', 'is a symbolic link'],
    ]),
  );
});
