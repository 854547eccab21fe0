import { expect, test } from 'vitest';
import type { OpenResult, ProgressView } from '#contract/submission.ts';
import type { Part, Problem, Testcase, TestcaseSet } from '../../../server/catalog/problem.ts';
import { FaultError } from '../../../server/errors.ts';
import { createJudge } from '../../../server/judge/createJudge.ts';
import type { JudgeRequest } from '../../../server/judge/judgeSubmission.ts';
import type { Ending, Runner, Work } from '../../../server/judge/runner.ts';
import { NO_PROGRAMS, testReference } from '../testProblem.ts';

const ENTRY = {
  kind: 'function',
  name: 'double',
  params: [{ name: 'n', type: 'integer' }],
  returns: 'integer',
  isAsync: false,
  resultArgument: null,
} as const;

function testcase(set: TestcaseSet, number: number, input: number): Testcase {
  return {
    set,
    number,
    name: `${set} called ${input}`,
    tags: ['basic'],
    call: { kind: 'function', args: [input] },
    expectation: { kind: 'results', results: [{ value: 2 * input }] },
    check: { kind: 'exact' },
    place: { file: `tests/${set}.yaml`, line: number },
  };
}

function problemWith(secretCount: number): Problem {
  const part: Part = {
    number: 1,
    entry: ENTRY,
    limits: { cpuMs: 1000, heapMiB: 64, outputKiB: 64 },
    minutes: 5,
    statementHtml: '',
    starters: {},
    samples: [testcase('sample', 1, 1), testcase('sample', 2, 2)],
    secrets: Array.from({ length: secretCount }, (_, index) => testcase('secret', index + 1, 1000 + index)),
    traces: [],
    clarifications: [],
    regression: [],
    release: { kind: 'accepted' },
    programs: NO_PROGRAMS,
    complexity: null,
    probes: [],
    reference: testReference(1),
  };
  return {
    slug: 'double',
    title: 'Double',
    difficulty: 'easy',
    minutes: 5,
    topics: [],
    askedIn: [],
    kind: 'write',
    debriefHtml: '',
    languages: ['javascript'],
    parts: [part],
    submissions: [],
    contentHash: 'hash',
  };
}

/** Ends each case as told by its argument; stands in for processes, nothing else. */
function fakeRunner(endingOf: (input: number) => Ending, faults = 0): Runner & { readonly works: Work[] } {
  const works: Work[] = [];
  return {
    works,
    execute: async (work, watcher) => {
      works.push(work);
      if (works.length <= faults) throw new FaultError('runner_did_not_start', 'no process');
      watcher.onStart?.();
      for (const [index, { call }] of work.cases.entries()) {
        const input = call.kind === 'function' ? Number(call.args[0]) : 0;
        const outcome = {
          ending: endingOf(input),
          usage: { cpuMs: 260, wallMs: 300, peakMiB: null },
          console: 'printed',
        };
        if (watcher.onOutcome(index, outcome) === 'stop') break;
      }
      return { compileFailure: null };
    },
    close: async () => undefined,
  };
}

const right = (input: number): Ending => ({ kind: 'answered', text: `[${2 * input}]` });

async function judge(runner: Runner, changes: Partial<JudgeRequest> = {}, now: () => number = () => 0) {
  const open: OpenResult[] = [];
  const progress: ProgressView[] = [];
  const faults: string[] = [];
  const judgement = await createJudge({ runner, now, onFault: (fault) => faults.push(fault.code) })(
    {
      problem: problemWith(4),
      part: 1,
      kind: 'submit',
      language: 'javascript',
      source: '',
      customCases: [],
      ...changes,
    },
    {
      onStart: () => undefined,
      onOpenResult: (result) => open.push(result),
      onHiddenProgress: (view) => progress.push(view),
      signal: new AbortController().signal,
    },
  );
  return { judgement, open, progress, faults };
}

test('a submit is judged on samples and hidden tests', async () => {
  const { judgement, open } = await judge(fakeRunner(right));
  expect(judgement).toMatchObject({ verdict: 'accepted', passed: 6, total: 6 });
  expect(open.map((result) => result.number)).toEqual([1, 2]);
  expect(judgement.results.map((result) => [result.set, result.number])).toEqual([
    ['sample', 1],
    ['sample', 2],
    ['hidden', 1],
    ['hidden', 2],
    ['hidden', 3],
    ['hidden', 4],
  ]);
});

test('a hidden test tells its verdict, tags, quarter of the limit and nothing else', async () => {
  const { judgement } = await judge(fakeRunner((input) => right(input === 1002 ? 7 : input)));
  expect(judgement.results[4]).toEqual({
    set: 'hidden',
    number: 3,
    part: 1,
    verdict: 'wrong_answer',
    tags: ['basic'],
    cpuAtMostMs: 500,
    line: null,
  });
  expect(judgement).toMatchObject({ verdict: 'wrong_answer', message: null, place: null, passed: 5 });
  expect(JSON.stringify(judgement.results.slice(2))).not.toMatch(/100\d|200\d|called|printed/);
});

test("an error on a hidden test tells only the candidate's own line", async () => {
  const error = { name: 'Error', message: 'hidden input was 1003', place: { line: 7, column: 3 } };
  const { judgement } = await judge(
    fakeRunner((input) => (input === 1003 ? { kind: 'threw', error, results: '[]' } : right(input))),
  );
  expect(judgement.results[5]).toMatchObject({ verdict: 'run_time_error', line: 7 });
  expect(JSON.stringify(judgement)).not.toContain('hidden input');
});

test('a sample is shown in full', async () => {
  const { open } = await judge(fakeRunner((input) => right(input + 1)));
  expect(open[0]).toEqual({
    set: 'sample',
    number: 1,
    part: 1,
    name: 'sample called 1',
    verdict: 'wrong_answer',
    input: 'double(1)',
    expected: '2',
    actual: '4',
    console: 'printed',
    message: 'expected 2, got 4.',
    place: null,
    cpuMs: 260,
  });
});

test('a hidden test that ran out of time ends the judging', async () => {
  const { judgement } = await judge(
    fakeRunner((input) => (input === 1001 ? { kind: 'time_limit', waited: false } : right(input))),
  );
  expect(judgement.results.slice(2).map((result) => result.verdict)).toEqual([
    'accepted',
    'time_limit_exceeded',
    null,
    null,
  ]);
  expect(judgement).toMatchObject({ verdict: 'time_limit_exceeded', passed: 3, total: 6 });
});

test('a run never touches hidden tests', async () => {
  const runner = fakeRunner(right);
  const { judgement } = await judge(runner, {
    kind: 'run',
    customCases: [
      { input: 'double(21)', expected: '' },
      { input: 'double(4)', expected: '9' },
    ],
  });
  expect(runner.works[0]?.cases.map(({ call }) => call)).toEqual(
    [1, 2, 21, 4].map((input) => ({ kind: 'function', args: [input] })),
  );
  expect(judgement.results.map((result) => [result.set, result.number, result.verdict])).toEqual([
    ['sample', 1, 'accepted'],
    ['sample', 2, 'accepted'],
    ['custom', 1, null],
    ['custom', 2, 'wrong_answer'],
  ]);
  expect(judgement.results[2]).toMatchObject({ actual: '42', expected: null });
});

test('console output of hidden tests is not even asked for', async () => {
  const runner = fakeRunner(right);
  await judge(runner);
  expect(runner.works[0]?.cases.map((work) => work.keepConsole)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});

test('progress over hidden tests is told at most twice a second', async () => {
  let clock = 0;
  const { progress } = await judge(
    fakeRunner((input) => {
      clock += 200;
      return right(input);
    }),
    { problem: problemWith(10) },
    () => clock,
  );
  expect(progress).toEqual([
    { finished: 1, total: 10 },
    { finished: 4, total: 10 },
    { finished: 7, total: 10 },
    { finished: 10, total: 10 },
  ]);
});

test('one fault of ours is tried again silently, a second is told as such', async () => {
  const once = await judge(fakeRunner(right, 1));
  expect(once.judgement.verdict).toBe('accepted');
  expect(once.faults).toEqual(['runner_did_not_start']);
  const twice = await judge(fakeRunner(right, 2));
  expect(twice.judgement).toMatchObject({ verdict: 'judge_error', results: [] });
});

test('a source over the limit is a compile error', async () => {
  const { judgement } = await judge(fakeRunner(right), { source: 'x'.repeat(64 * 1024 + 1) });
  expect(judgement).toMatchObject({ verdict: 'compile_error', message: 'The source is longer than 64 KiB.' });
});
