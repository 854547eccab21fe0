import { expect, test } from 'vitest';
import type { Part } from '../../../server/catalog/problem.ts';
import { NO_PROGRAMS } from '../testProblem.ts';
import { doubleCase, doublePart, doubleProblem, fakeRunner, judge, right } from './doubleProblem.ts';

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
    peakMiB: null,
    reference: null,
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
  const { judgement } = await judge(runner, { kind: 'run' });
  expect(runner.works.map(({ cases }) => cases.map(({ call }) => call))).toEqual([
    [1, 2].map((input) => ({ kind: 'function', args: [input] })),
  ]);
  expect(judgement.results.map((result) => [result.set, result.number, result.verdict])).toEqual([
    ['sample', 1, 'accepted'],
    ['sample', 2, 'accepted'],
  ]);
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
    { problem: doubleProblem(10) },
    { now: () => clock },
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
  expect(once.faults.map(({ code }) => code)).toEqual(['runner_did_not_start']);
  const twice = await judge(fakeRunner(right, 2));
  expect(twice.judgement).toMatchObject({ verdict: 'judge_error', results: [] });
});

test('a source over the limit is a compile error', async () => {
  const { judgement } = await judge(fakeRunner(right), { source: 'x'.repeat(64 * 1024 + 1) });
  expect(judgement).toMatchObject({ verdict: 'compile_error', message: 'The source is longer than 64 KiB.' });
});

test('a testcase graded on memory shows its peak, others do not', async () => {
  const samples = [doubleCase('sample', 1, 1, { tags: ['memory'] }), doubleCase('sample', 2, 2)];
  const runner = fakeRunner(right);
  const { open } = await judge(runner, { problem: doubleProblem(0, [doublePart(0, { samples })]) });
  expect(open.map(({ peakMiB }) => peakMiB)).toEqual([12.3, null]);
  expect(runner.works[0]?.cases.map(({ measureMemory }) => measureMemory)).toEqual([true, false]);
});

test('CPU limits are those of this machine, and so are quarters of them', async () => {
  const runner = fakeRunner(right);
  const { judgement } = await judge(runner, {}, { machineFactor: 2.5 });
  expect(runner.works[0]?.cases.map(({ limits }) => limits.cpuMs)).toEqual(Array(6).fill(2500));
  expect(judgement.results[2]).toMatchObject({ cpuAtMostMs: 625 });
});

test('a harness that could not go on is told on samples alone', async () => {
  const ending = { kind: 'harness_failed', message: 'it could not go on' } as const;
  const { judgement, open } = await judge(fakeRunner((input) => (input % 2 === 0 ? ending : right(input))));
  expect(open[1]).toMatchObject({ verdict: 'run_time_error', message: 'it could not go on.', place: null });
  expect(judgement.results[2]).toMatchObject({ verdict: 'run_time_error', line: null });
  expect(JSON.stringify(judgement.results.slice(2))).not.toContain('could not');
});

test('what a harness observes is compared as one value', async () => {
  const observed = { $: 'object', e: [['calls', [0, 100]]] } as const;
  const samples = [observed, 7].map((value, index) =>
    doubleCase('sample', index + 1, 1, {
      call: { kind: 'harness', input: 5 },
      expectation: { kind: 'value', value },
    }),
  );
  const { open } = await judge(
    fakeRunner(() => ({ kind: 'answered', text: JSON.stringify([observed]) })),
    { problem: doubleProblem(0, [doublePart(0, { samples })]) },
  );
  expect(open).toMatchObject([
    { verdict: 'accepted', input: '5', expected: '{calls: [0, 100]}', actual: '{calls: [0, 100]}' },
    { verdict: 'wrong_answer', message: 'expected 7, got {calls: [0, 100]}.' },
  ]);
});

test('earlier parts are judged with the same source, by their own entries, limits and programs', async () => {
  const harness = { file: 'parts/02-next/harness.js', source: 'export function drive() {}' };
  const entry = { ...doublePart(0).entry, name: 'twice' } as Part['entry'];
  const parts = [
    doublePart(1),
    doublePart(1, { number: 2, regression: [] }),
    doublePart(1, {
      number: 3,
      entry,
      limits: { cpuMs: 50, heapMiB: 16, outputKiB: 64 },
      programs: { ...NO_PROGRAMS, harness },
      regression: [1],
    }),
  ];
  const runner = fakeRunner(right);
  const { judgement } = await judge(runner, { problem: doubleProblem(1, parts), part: 3 });
  const [work] = runner.works;
  expect(judgement.results.map(({ part, set, number }) => [part, set, number])).toEqual([
    [1, 'sample', 1],
    [1, 'sample', 2],
    [1, 'hidden', 1],
    [3, 'sample', 1],
    [3, 'sample', 2],
    [3, 'hidden', 2],
  ]);
  expect(work?.cases.map(({ limits, harness: driver }) => [limits.cpuMs, driver])).toEqual([
    ...Array.from({ length: 3 }, () => [1000, null]),
    ...Array.from({ length: 3 }, () => [50, harness]),
  ]);
  expect(work?.cases[0]?.entry).toEqual(doublePart(0).entry);
  expect(work?.cases[3]?.entry).toEqual(entry);
});
