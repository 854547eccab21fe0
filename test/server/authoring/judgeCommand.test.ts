import { spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

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
function judge(args: readonly string[], from: string = ROOT): Promise<Ran> {
  const child = spawn(process.execPath, ['server/authoring/judgeCommand.ts', ...args], {
    cwd: ROOT,
    env: { ...process.env, INIT_CWD: from },
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
  [
    ['lru-cache', `${SUBMISSIONS}/accepted/map-order.js`, '--part', '9'],
    'lru-cache has no part 9: it has 1.',
  ],
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
