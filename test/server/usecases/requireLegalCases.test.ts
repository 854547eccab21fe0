import { expect, onTestFinished, test } from 'vitest';
import type { Part, Problem } from '../../../server/catalog/problem.ts';
import { FaultError } from '../../../server/errors.ts';
import type { AuthorAnswer, AuthorCall, AuthorRunner } from '../../../server/judge/authorRunner.ts';
import { findCaller } from '../../../server/usecases/candidateAccess.ts';
import { heldJudge } from '../heldJudge.ts';
import { NO_PROGRAMS, testProblem } from '../testProblem.ts';
import { openParts } from './openParts.ts';

const VALIDATOR = { file: 'validate.js', source: '' };
const LEGAL: AuthorAnswer = { kind: 'value', value: true };

/** A problem whose first part has a validator. */
function validated(changes: Partial<Part['programs']> = {}): Problem {
  const [first] = testProblem().parts;
  if (!first) throw new Error('the problem has no parts');
  return testProblem({
    parts: [{ ...first, programs: { ...NO_PROGRAMS, validate: VALIDATOR, ...changes } }],
  });
}

async function openRun(
  answers: readonly AuthorAnswer[] | FaultError,
  problem: Problem = validated(),
  queueLimit = 10,
) {
  const calls: AuthorCall[] = [];
  const authorRunner: Pick<AuthorRunner, 'execute'> = {
    execute: async (_programs, asked) => {
      calls.push(...asked);
      if (answers instanceof FaultError) throw answers;
      return answers;
    },
  };
  const parts = await openParts({ judge: heldJudge().judge, problems: [problem], authorRunner, queueLimit });
  onTestFinished(parts.close);
  const run = (...inputs: readonly string[]) =>
    parts.submit({ kind: 'run', customCases: inputs.map((input) => ({ input, expected: '' })) });
  return { ...parts, run, calls };
}

test('an illegal testcase is refused with the author’s sentence, and nothing is stored', async () => {
  const { run, calls, store, queue } = await openRun([
    LEGAL,
    { kind: 'value', value: 'numbers must not be empty' },
  ]);
  await expect(run('twoSum([1, 2], 3)', 'twoSum([], 3)')).rejects.toMatchObject({
    code: 'invalid_input',
    message: 'A custom testcase is not legal.',
    extra: {
      issues: [{ path: 'customCases.1.input', message: 'Not a legal testcase: numbers must not be empty' }],
    },
  });
  expect(calls).toEqual([
    { do: 'validate', input: { kind: 'value', value: [[1, 2], 3] } },
    { do: 'validate', input: { kind: 'value', value: [[], 3] } },
  ]);
  expect(await store.listUnfinished()).toEqual([]);
  expect((await findCaller({ store })('a'.repeat(43))).isNew).toBe(true);
  expect(queue.counts()).toEqual({ waiting: 0, running: 0 });
});

test('a testcase without the types of the entry is refused before the validator sees it', async () => {
  const { run, calls } = await openRun([LEGAL]);
  await expect(run('twoSum([1, 2], 3)', 'twoSum([1], "3")')).rejects.toMatchObject({
    code: 'invalid_input',
    extra: {
      issues: [{ path: 'customCases.1.input', message: 'target is "3"; it must be integer' }],
    },
  });
  expect(calls).toEqual([]);
});

test('a long reason is cut', async () => {
  const { run } = await openRun([{ kind: 'value', value: 'x'.repeat(10_000) }]);
  const error = await run('twoSum([], 3)').catch((refused: unknown) => refused);
  expect(JSON.stringify(error).length).toBeLessThan(1_000);
});

test('legal testcases are taken', async () => {
  const { run, faults } = await openRun([LEGAL]);
  expect(await run('twoSum([1, 2], 3)')).toMatchObject({ state: 'queued' });
  expect(faults).toEqual([]);
});

test('a validator that fails is logged with its place and without its words, and blocks nothing', async () => {
  const failed: AuthorAnswer = { kind: 'failed', program: VALIDATOR, line: 7, message: 'its own words' };
  const { run, faults } = await openRun([failed]);
  expect(await run('twoSum([1, 2], 3)')).toMatchObject({ state: 'queued' });
  expect(faults).toMatchObject([
    {
      code: 'author_program_failed',
      message: 'validate.js:7 of two-sum failed on a custom testcase of part 1',
    },
  ]);
});

test('a fault of ours in validating is logged and blocks nothing', async () => {
  const fault = new FaultError('runner_did_not_start', 'no process');
  const { run, faults } = await openRun(fault);
  expect(await run('twoSum([1, 2], 3)')).toMatchObject({ state: 'queued' });
  expect(faults).toEqual([fault]);
});

test('nothing is asked where there is no validator or no custom testcase', async () => {
  const without = await openRun([], validated({ validate: null }));
  await without.run('twoSum([1, 2], 3)');
  const empty = await openRun([]);
  await empty.run();
  expect([...without.calls, ...empty.calls]).toEqual([]);
});

test('who finds no place in the queue has no program of the author’s run', async () => {
  const { run, calls } = await openRun([LEGAL], validated(), 1);
  for (let index = 0; index < 3; index++) await run('twoSum([1, 2], 3)').catch(() => null);
  const asked = calls.length;
  await expect(run('twoSum([1, 2], 3)')).rejects.toMatchObject({ code: 'queue_full' });
  expect(calls).toHaveLength(asked);
});

test('of a part that a harness drives, the input is one value', async () => {
  const harness = { file: 'harness.js', source: '' };
  const { run, calls } = await openRun([LEGAL], validated({ harness }));
  await run('{ tries: [1] }');
  expect(calls).toEqual([
    { do: 'validate', input: { kind: 'value', value: { $: 'object', e: [['tries', [1]]] } } },
  ]);
  await expect(run('{')).rejects.toMatchObject({ code: 'invalid_input' });
});
