import { spawn } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder, withChange, writeProblem } from '../catalog/problemFolders.ts';
import { requireExample } from './guideExamples.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');

interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command as npm does: in the repository, with the caller's folder in INIT_CWD. */
function problem(args: readonly string[], from: string = ROOT): Promise<Ran> {
  const child = spawn(process.execPath, ['server/authoring/problemCommand.ts', ...args], {
    cwd: ROOT,
    env: { ...process.env, INIT_CWD: from },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (text: Buffer) => (stdout += text.toString()));
  child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })));
}

test('verify exits 0 on a clean problem, with its slowest time and what its limit should be at least', async () => {
  const folder = await writeProblem(requireExample('fetch-twice'), 'fetch-twice');
  const { code, stdout } = await problem(['verify', 'fetch-twice'], path.dirname(folder));
  expect(stdout).toMatch(
    /^fetch-twice: clean, 3 testcases, 2 submissions; part 1 slowest accepted [\d.]+ ms, cpu_ms 500 \(at least 100\)\n$/,
  );
  expect(code).toBe(0);
});

test('verify exits 1 on a fault, one line a finding, with the path from where it was called', async () => {
  const files = withChange(requireExample('fetch-twice'), 'problem.yaml', 'minutes: 10', 'minutes: ten');
  const folder = await writeProblem(files, 'fetch-twice');
  const { code, stdout } = await problem(['verify', 'fetch-twice'], path.dirname(folder));
  expect(stdout.split('\n')).toEqual([
    expect.stringMatching(/^fetch-twice\/problem\.yaml:3: minutes is "ten"/),
    'fetch-twice: 1 finding',
    '',
  ]);
  expect(code).toBe(1);
});

test('one broken problem among several does not stop the others', async () => {
  const from = await makeFolder();
  await problem(['new', 'first', '--in', '.'], from);
  const sound = await writeProblem(requireExample('fetch-twice'), 'fetch-twice');
  const { code, stdout } = await problem(['verify', './first', sound], from);
  expect(stdout).toMatch(/first: \d+ findings\n.*fetch-twice: clean/s);
  expect(code).toBe(1);
});

test('new says where it wrote and what to do next, and refuses a name that is taken or none', async () => {
  const from = await makeFolder();
  expect(await problem(['new', 'my-problem', '--in', '.'], from)).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/my-problem is written.*npm run -s problem verify my-problem/s) as string,
  });
  expect(await problem(['new', 'my-problem', '--in', '.'], from)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('is there already') as string,
  });
  expect(await problem(['new', 'My Problem', '--in', '.'], from)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('is no slug') as string,
  });
});

test.each([[['verify', 'no-such-problem']], [['prove']], [['new']]])(
  'a wrong call, %j, exits 2 and says what to do',
  async (args) => {
    const { code, stderr } = await problem(args);
    expect(code).toBe(2);
    expect(stderr).not.toBe('');
    expect(stderr).not.toMatch(/^\s+at /m);
  },
);
