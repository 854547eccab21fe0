import { expect, test } from 'vitest';
import type { Problem } from '../../../server/catalog/problem.ts';
import { FaultError } from '../../../server/errors.ts';
import type { Ending, Work } from '../../../server/judge/runner.ts';
import { NO_PROGRAMS } from '../testProblem.ts';
import {
  doubleCase,
  doublePart,
  doubleProblem,
  FAILED,
  fakeAuthor,
  fakeRunner,
  honestCheck,
  isReference,
  judge,
  right,
  type JudgeOptions,
} from './doubleProblem.ts';

const DIFFERS = 'What you expect is not what the author’s solution answers.';
const CHECKED = doubleProblem(0, [
  doublePart(0, { programs: { ...NO_PROGRAMS, checker: { file: 'checker.js', source: '' } } }),
]);

interface RunOptions extends JudgeOptions {
  readonly problem?: Problem;
  /** How the candidate's program ends; default: right. */
  readonly program?: (input: number) => Ending;
  /** How the author's solution ends; default: right. */
  readonly reference?: (input: number) => Ending;
}

/** Runs one custom testcase, `double(21)` or what is given, and returns its result. */
async function runCustom(expected: string, options: RunOptions = {}, input = 'double(21)') {
  const { problem = doubleProblem(2), program = right, reference = right } = options;
  const runner = fakeRunner((number, work) => (isReference(work) ? reference(number) : program(number)));
  const { judgement, faults } = await judge(
    runner,
    { problem, kind: 'run', customCases: [{ input, expected }] },
    options,
  );
  return { result: judgement.results.at(-1), judgement, faults, works: runner.works };
}

test('without an expectation the author’s solution says what is right', async () => {
  const { result } = await runCustom('');
  expect(result).toMatchObject({
    set: 'custom',
    number: 1,
    verdict: 'accepted',
    expected: null,
    reference: '42',
    actual: '42',
    message: null,
  });
  const wrong = await runCustom('', { program: () => right(4) });
  expect(wrong.result).toMatchObject({
    verdict: 'wrong_answer',
    expected: null,
    reference: '42',
    actual: '8',
    message: 'expected 42, got 8.',
  });
});

test('an expectation that was typed is what counts, and it is said when it is not right itself', async () => {
  const typed = await runCustom('42');
  expect(typed.result).toMatchObject({
    verdict: 'accepted',
    expected: '42',
    reference: '42',
    message: null,
  });
  const both = await runCustom('43', { program: () => ({ kind: 'answered', text: '[43]' }) });
  expect(both.result).toMatchObject({
    verdict: 'accepted',
    expected: '43',
    reference: '42',
    message: DIFFERS,
  });
  const typo = await runCustom('43');
  expect(typo.result).toMatchObject({
    verdict: 'wrong_answer',
    message: `expected 43, got 42. ${DIFFERS}`,
  });
});

test.each<[string, Ending]>([
  ['throws', { kind: 'threw', error: { name: 'E', message: 'm', place: null }, results: '[]' }],
  ['runs out of time', { kind: 'time_limit', waited: false }],
  ['answers what no testcase can write', { kind: 'answered', text: '[{"$":"other","v":"Map"}]' }],
])('where the author’s solution %s there is nothing to compare with', async (_name, ending) => {
  const reference = (): Ending => ending;
  expect((await runCustom('', { reference })).result).toMatchObject({
    verdict: null,
    reference: null,
    expected: null,
    actual: '42',
  });
  expect((await runCustom('7', { reference })).result).toMatchObject({
    verdict: 'wrong_answer',
    reference: null,
    expected: '7',
  });
});

test('the author’s solution runs as the candidate’s does, and only on what was typed', async () => {
  const { works } = await runCustom('');
  const reference: Work | undefined = works.find(isReference);
  const program = works.find((work) => !isReference(work));
  expect(program?.cases.map(({ call }) => call)).toEqual(
    [1, 2, 21].map((input) => ({ kind: 'function', args: [input] })),
  );
  expect(reference?.cases).toEqual([{ ...program?.cases[2], keepConsole: false }]);
});

test('without custom testcases, and in a submit, the author’s solution does not run', async () => {
  const runner = fakeRunner(right);
  await judge(runner, { kind: 'run' });
  await judge(runner, { kind: 'submit' });
  expect(runner.works.some(isReference)).toBe(false);
});

test('where the part has a checker, it compares with the answer of the author’s solution', async () => {
  const author = fakeAuthor((call) =>
    call.do === 'check' && call.actual === 43 ? { kind: 'value', value: true } : honestCheck(call),
  );
  const program = (): Ending => ({ kind: 'answered', text: '[43]' });
  const { result } = await runCustom('', { problem: CHECKED, author, program });
  expect(result).toMatchObject({ verdict: 'accepted', reference: '42', actual: '43' });
  expect(author.calls).toEqual([
    { do: 'check', input: { kind: 'value', value: [21] }, expected: 42, actual: 43 },
  ]);
});

test('a typed expectation is held against the author’s solution by the checker, the answer against it exactly', async () => {
  const author = fakeAuthor((call) =>
    call.do === 'check' && call.actual === 43 ? { kind: 'value', value: true } : honestCheck(call),
  );
  const { result } = await runCustom('43', { problem: CHECKED, author });
  expect(result).toMatchObject({ verdict: 'wrong_answer', message: 'expected 43, got 42.' });
});

test('a checker that fails on what was typed is logged and spoils nothing', async () => {
  const author = fakeAuthor(() => FAILED);
  const { result, faults } = await runCustom('42', { problem: CHECKED, author });
  expect(result).toMatchObject({ verdict: 'accepted', reference: '42', message: null });
  expect(faults.map(({ message }) => message)).toEqual([
    'checker.js:3 of double failed on custom 1 of part 1',
  ]);
});

test('answers are compared as those of the samples are', async () => {
  const check = { kind: 'tolerance', abs: 0.5, rel: 0 } as const;
  const problem = doubleProblem(0, [doublePart(0, { samples: [doubleCase('sample', 1, 1, { check })] })]);
  const { result } = await runCustom('', {
    problem,
    program: (input) => ({ kind: 'answered', text: `[${2 * input + 0.25}]` }),
  });
  expect(result).toMatchObject({ verdict: 'accepted', reference: '42', actual: '42.25' });
});

test('a testcase of a part that a harness drives is its input', async () => {
  const programs = { ...NO_PROGRAMS, harness: { file: 'harness.js', source: '' } };
  const problem = doubleProblem(0, [doublePart(0, { programs, samples: [] })]);
  const observed = (): Ending => ({ kind: 'answered', text: '[{"$":"object","e":[["at",5]]}]' });
  const { result, works } = await runCustom(
    '{ at: 5 }',
    { problem, program: observed, reference: observed },
    '{ tries: [1] }',
  );
  expect(result).toMatchObject({
    verdict: 'accepted',
    input: '{tries: [1]}',
    expected: '{at: 5}',
    reference: '{at: 5}',
  });
  expect(works[0]?.cases[0]).toMatchObject({ call: { kind: 'harness' }, harness: programs.harness });
});

test('a runner that fails on the author’s solution is tried again, and told as our fault', async () => {
  const runner = fakeRunner(right, 1);
  const customCases = [{ input: 'double(21)', expected: '' }];
  const once = await judge(runner, { kind: 'run', customCases });
  expect(once.judgement.verdict).toBe('accepted');
  expect(once.faults[0]).toBeInstanceOf(FaultError);
  const twice = await judge(fakeRunner(right, 2), { kind: 'run', customCases });
  expect(twice.judgement).toMatchObject({ verdict: 'judge_error', total: 3 });
});
