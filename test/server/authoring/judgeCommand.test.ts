import { spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillFolder } from '../catalog/problemFolders.ts';
import { TWO_PART_PROBLEM } from './twoPartProblem.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const SUBMISSIONS = 'problems/lru-cache/submissions';
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dryrun-judge-command-'));
  await cp(path.join(ROOT, 'problems/lru-cache'), path.join(folder, 'my-cache'), { recursive: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command as npm does: in the repository, with the caller's folder in INIT_CWD. */
function judge(
  args: readonly string[],
  from: string = ROOT,
  environment: Record<string, string> = {},
): Promise<Ran> {
  const child = spawn(process.execPath, ['server/authoring/judgeCommand.ts', ...args], {
    cwd: ROOT,
    env: { ...process.env, DRYRUN_DATA: '', INIT_CWD: from, ...environment },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (text: Buffer) => (stdout += text.toString()));
  child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })));
}

test('an accepted file prints the documented object and exits 0', async () => {
  const { code, stdout } = await judge(['lru-cache', `${SUBMISSIONS}/accepted/map-order.js`, '--json']);
  const report = JSON.parse(stdout) as { tests: Record<string, unknown>[] };
  expect(code).toBe(0);
  expect(report).toMatchObject({
    problem: 'lru-cache',
    part: 1,
    language: 'javascript',
    verdict: 'accepted',
    message: null,
    line: null,
    column: null,
    cpuMs: expect.any(Number) as number,
    wallMs: expect.any(Number) as number,
  });
  expect(Object.keys(report)).toEqual([
    'problem',
    'part',
    'language',
    'verdict',
    'message',
    'line',
    'column',
    'tests',
    'cpuMs',
    'wallMs',
  ]);
  for (const one of report.tests)
    expect(Object.keys(one)).toEqual([
      'name',
      'set',
      'part',
      'verdict',
      'message',
      'cpuMs',
      'wallMs',
      'peakMiB',
    ]);
  expect(new Set(report.tests.map((one) => one['set']))).toEqual(new Set(['sample', 'secret']));
});

test('every wrong file exits 1 with a message for each failed testcase', async () => {
  const wrong = await readdir(path.join(ROOT, SUBMISSIONS, 'wrong_answer'));
  expect(wrong.length).toBeGreaterThanOrEqual(3);
  for (const file of wrong) {
    const { code, stdout } = await judge(['lru-cache', `${SUBMISSIONS}/wrong_answer/${file}`, '--json']);
    const report = JSON.parse(stdout) as {
      verdict: string;
      tests: { verdict: string; message: string | null }[];
    };
    expect({ file, code, verdict: report.verdict }).toEqual({ file, code: 1, verdict: 'wrong_answer' });
    for (const one of report.tests.filter((each) => each.verdict !== 'accepted'))
      expect(one.message).not.toBeNull();
  }
}, 180_000);

test('without --json it prints a table that ends in the verdict', async () => {
  const { code, stdout } = await judge(['lru-cache', `${SUBMISSIONS}/accepted/linked-list.ts`]);
  expect(code).toBe(0);
  expect(stdout.trimEnd().split('\n').at(-1)).toBe('lru-cache part 1, typescript: accepted');
});

test('--samples leaves the secrets out', async () => {
  const { stdout } = await judge([
    'lru-cache',
    `${SUBMISSIONS}/accepted/map-order.js`,
    '--samples',
    '--json',
  ]);
  const { tests } = JSON.parse(stdout) as { tests: { set: string }[] };
  expect(new Set(tests.map((one) => one.set))).toEqual(new Set(['sample']));
});

test('a folder outside the repository and a file beside the caller work', async () => {
  await writeFile(path.join(folder, 'mine.js'), 'class LRUCache { get() { return 0 } put() {} }');
  const { code, stdout } = await judge(['./my-cache', 'mine.js', '--json'], folder);
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ problem: 'my-cache', verdict: 'wrong_answer' });
});

test('a compile error has a place and no tests', async () => {
  await writeFile(path.join(folder, 'bad.ts'), 'class LRUCache {\n  get(: number) {}\n}');
  const { code, stdout } = await judge(['lru-cache', path.join(folder, 'bad.ts'), '--json']);
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    verdict: 'compile_error',
    line: 2,
    column: 7,
    tests: [],
    cpuMs: null,
  });
});

test('--language outranks the ending', async () => {
  await writeFile(path.join(folder, 'solution.txt'), 'class LRUCache { constructor(private n: number) {} }');
  const { stdout } = await judge([
    'lru-cache',
    path.join(folder, 'solution.txt'),
    '--language',
    'typescript',
    '--json',
  ]);
  expect(JSON.parse(stdout)).toMatchObject({ language: 'typescript', verdict: 'run_time_error' });
});

test.each([
  [['lru-cache', 'nowhere.js'], 'nowhere.js is not there: give the path of a solution file.'],
  [['no-such-problem', 'package.json'], 'There is no problem "no-such-problem"'],
  [['lru-cache', 'package.json'], 'name it .js or .ts, or say --language'],
  [['lru-cache', `${SUBMISSIONS}/accepted/map-order.js`, '--part', '9'], 'lru-cache has no part 9: it has'],
  [['lru-cache', `${SUBMISSIONS}/accepted/map-order.js`, '--part', 'x'], 'It is a number from 1.'],
  [['lru-cache', `${SUBMISSIONS}/accepted/map-order.js`, '--frobnicate'], "unknown option '--frobnicate'"],
  [['lru-cache'], "missing required argument 'file'"],
])('wrong usage %j exits 2 and says what to do', async (args, words) => {
  const { code, stdout, stderr } = await judge(args);
  expect(stderr).toContain(words);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
});

test('a broken folder exits 2 with each finding', async () => {
  const broken = path.join(folder, 'broken-cache');
  await cp(path.join(ROOT, 'problems/lru-cache'), broken, { recursive: true });
  await rm(path.join(broken, 'tests/secret.yaml'));
  await writeFile(path.join(folder, 'any.js'), '');
  const { code, stderr } = await judge([broken, path.join(folder, 'any.js')]);
  expect(code).toBe(2);
  expect(stderr).toMatch(/is broken\. Mend this first:\n[\s\S]*tests\/secret\.yaml:1: /);
});

interface PartReport {
  readonly part: number;
  readonly verdict: string;
  readonly tests: readonly { readonly part: number; readonly set: string; readonly verdict: string }[];
}

async function judgeParts(
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<PartReport> {
  const { stdout, stderr } = await judge(['./largest', ...args, '--json'], folder, environment);
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as PartReport;
}

const PART_2 = 'largest/parts/02-smallest/submissions';

test('a solution of a later part is judged by that part and those before it, each test with its part', async () => {
  await fillFolder(path.join(folder, 'largest'), TWO_PART_PROBLEM);
  const accepted = await judgeParts([`${PART_2}/accepted/both.js`]);
  expect(accepted).toMatchObject({ part: 2, verdict: 'accepted' });
  expect(accepted.tests.map(({ part, set }) => [part, set])).toEqual([
    [1, 'sample'],
    [1, 'secret'],
    [2, 'sample'],
    [2, 'secret'],
  ]);
  const forgets = await judgeParts([`${PART_2}/wrong_answer/forgets-the-first.js`]);
  expect(forgets).toMatchObject({ part: 2, verdict: 'run_time_error' });
  expect(forgets.tests.map(({ verdict }) => verdict)).toEqual([
    'run_time_error',
    'run_time_error',
    'accepted',
    'accepted',
  ]);
  const sorts = await judgeParts([`${PART_2}/wrong_answer/sorts-as-text.js`]);
  expect(sorts.tests.map(({ verdict }) => verdict)).toEqual([
    'accepted',
    'accepted',
    'accepted',
    'wrong_answer',
  ]);
});

test('--part outranks the folder, and --samples keeps to the samples of that part', async () => {
  await fillFolder(path.join(folder, 'largest'), TWO_PART_PROBLEM);
  const first = await judgeParts([`${PART_2}/accepted/both.js`, '--part', '1']);
  expect(first).toMatchObject({ part: 1, verdict: 'accepted', tests: [{ part: 1 }, { part: 1 }] });
  const samples = await judgeParts([`${PART_2}/wrong_answer/sorts-as-text.js`, '--samples']);
  expect(samples).toMatchObject({ part: 2, verdict: 'accepted', tests: [{ part: 2, set: 'sample' }] });
  const none = await judge(['./largest', `${PART_2}/accepted/both.js`, '--part', '3'], folder);
  expect(none).toMatchObject({ code: 2, stderr: 'largest has no part 3: it has 2.\n' });
});

test('a program of the author that fails is told with its place and exits 2, unless the part does without it', async () => {
  await fillFolder(path.join(folder, 'largest'), {
    ...TWO_PART_PROBLEM,
    'parts/02-smallest/oracle.js': 'export function answer() {\n  throw new Error("no idea");\n}\n',
  });
  const { code, stderr } = await judge(['./largest', `${PART_2}/accepted/both.js`], folder);
  expect(code).toBe(2);
  expect(stderr).toContain('parts/02-smallest/oracle.js:2:');
  expect(stderr).toContain('no idea');
  expect(await judgeParts(['largest/submissions/accepted/reduce.js'])).toMatchObject({ verdict: 'accepted' });
});

test('with DRYRUN_DATA what was computed is kept there, and without it nothing is written', async () => {
  await fillFolder(path.join(folder, 'largest'), TWO_PART_PROBLEM);
  const before = await readdir(folder, { recursive: true });
  await judgeParts([`${PART_2}/accepted/both.js`]);
  expect(await readdir(folder, { recursive: true })).toEqual(before);
  const data = path.join(folder, 'kept');
  await judgeParts([`${PART_2}/accepted/both.js`], { DRYRUN_DATA: data });
  expect(await readdir(path.join(data, 'cache', 'expectations'))).toHaveLength(2);
  // A file stands where the folder should be: that is said, and judging goes on.
  const blocked = path.join(folder, 'largest', 'statement.md');
  const told = await judge(['./largest', `${PART_2}/accepted/both.js`], folder, { DRYRUN_DATA: blocked });
  expect(told.code).toBe(0);
  expect(told.stderr.match(/cannot be kept/g)).toHaveLength(1);
});
