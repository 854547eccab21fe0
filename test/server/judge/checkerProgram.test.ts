import { expect, test } from 'vitest';
import type { Entry } from '#contract/entry.ts';
import type { CaseCall, Expectation } from '#contract/testcase.ts';
import type { TaggedValue } from '#contract/value.ts';
import type { Part, Problem } from '../../../server/catalog/problem.ts';
import { FaultError } from '../../../server/errors.ts';
import type { AuthorAnswer } from '../../../server/judge/authorRunner.ts';
import type { Ending } from '../../../server/judge/runner.ts';
import { NO_PROGRAMS } from '../testProblem.ts';
import {
  doubleCase,
  doublePart,
  doubleProblem,
  FAILED,
  fakeAuthor,
  fakeRunner,
  honestCheck,
  judge,
  refusal,
  right,
} from './doubleProblem.ts';

const CHECK = { check: { kind: 'checker' } } as const;
const CHECKED = {
  programs: { ...NO_PROGRAMS, checker: { file: 'checker.js', source: '' } },
  samples: [doubleCase('sample', 1, 1, CHECK), doubleCase('sample', 2, 2, CHECK)],
  secrets: [1000, 1001, 1002].map((input, index) => doubleCase('secret', index + 1, input, CHECK)),
};

function checkedProblem(changes: Partial<Part> = {}): Problem {
  return doubleProblem(0, [doublePart(0, { ...CHECKED, ...changes })]);
}

test('the checker decides, and gives its reason on samples alone', async () => {
  const author = fakeAuthor(honestCheck);
  const { judgement, open } = await judge(
    fakeRunner((input) => right(input === 2 || input === 1001 ? 77 : input)),
    { problem: checkedProblem() },
    { author },
  );
  expect(judgement.results.map(({ verdict }) => verdict)).toEqual([
    'accepted',
    'wrong_answer',
    'accepted',
    'wrong_answer',
    'accepted',
  ]);
  expect(open[1]?.message).toBe('154 is wrong');
  expect(JSON.stringify(judgement.results.slice(2))).not.toMatch(/is wrong|154/);
  expect(author.calls[1]).toEqual({
    do: 'check',
    input: { kind: 'value', value: [2] },
    expected: 4,
    actual: 154,
  });
});

test('a reason that quotes a whole answer is cut', async () => {
  const author = fakeAuthor(() => refusal('x'.repeat(1_000_000)));
  const { open } = await judge(fakeRunner(right), { problem: checkedProblem() }, { author });
  expect(open[0]?.message).toBe(`${'x'.repeat(1000)}…`);
});

interface Shape {
  readonly entry?: Entry;
  readonly call: CaseCall;
  readonly expectation: Expectation | null;
  readonly text: string;
}

/** What the checker of a part with one such testcase is asked. */
async function askedOf({ entry = doublePart(0).entry, call, expectation, text }: Shape) {
  const author = fakeAuthor(() => ({ kind: 'value', value: true }));
  const samples = [doubleCase('sample', 1, 1, { ...CHECK, call, expectation })];
  const { open } = await judge(
    fakeRunner(() => ({ kind: 'answered', text })),
    { problem: checkedProblem({ entry, samples, secrets: [] }) },
    { author },
  );
  return { asked: author.calls, verdict: open[0]?.verdict };
}

const RESULTS: Expectation = { kind: 'results', results: [{ value: null }, { value: 5 }] };
const STEPS: CaseCall = {
  kind: 'class',
  steps: [
    { do: 'construct', object: '', className: 'Counter', args: [] },
    { do: 'call', object: '', method: 'count', args: [] },
  ],
};
const GENERATOR = { name: 'heavyTail', seed: 7, size: 5 };

test.each<[string, Shape, unknown, TaggedValue | undefined, TaggedValue]>([
  [
    'a class',
    { call: STEPS, expectation: RESULTS, text: '[null,4]' },
    { kind: 'value', value: [['Counter'], ['count']] },
    [null, 5],
    [null, 4],
  ],
  [
    'a program',
    { call: { kind: 'program', stdin: 'in' }, expectation: { kind: 'stdout', text: 'out' }, text: 'mine' },
    { kind: 'value', value: 'in' },
    'out',
    'mine',
  ],
  [
    'a harness',
    { call: { kind: 'harness', input: 3 }, expectation: { kind: 'value', value: 1 }, text: '[[2]]' },
    { kind: 'value', value: 3 },
    1,
    [2],
  ],
  [
    'streamed operations',
    {
      call: { kind: 'stream', into: 'ops', generator: GENERATOR },
      expectation: { kind: 'value', value: 'of the oracle' },
      text: '[1,2,3]',
    },
    { kind: 'stream', generator: GENERATOR },
    'of the oracle',
    [1, 2, 3],
  ],
  [
    'streamed standard input',
    { call: { kind: 'stream', into: 'stdin', generator: GENERATOR }, expectation: null, text: 'mine' },
    { kind: 'stream', generator: GENERATOR },
    undefined,
    'mine',
  ],
])('of %s the checker sees input, expectation and answer as values', async (_name, shape, ...seen) => {
  const [input, expected, actual] = seen;
  const { asked, verdict } = await askedOf(shape);
  expect(asked).toEqual([{ do: 'check', input, expected, actual }]);
  expect(verdict).toBe('accepted');
});

test('an answer that is no value, or none at all, never reaches the checker', async () => {
  const threw = '{"$":"threw","name":"Error","message":"no"}';
  const endings: Readonly<Record<number, Ending>> = {
    1: { kind: 'answered', text: `[${threw}]` },
    2: { kind: 'answered', text: '[1,2]' },
    1000: { kind: 'answered', text: `["${'x'.repeat(5 * 1024 * 1024)}"]` },
    1001: { kind: 'answered', text: '[[{"$":"bigint","v":"7"}]]' },
    1002: { kind: 'memory_limit' },
  };
  const author = fakeAuthor(honestCheck);
  const { judgement, open } = await judge(
    fakeRunner((input) => endings[input] ?? right(input)),
    { problem: checkedProblem() },
    { author },
  );
  expect(author.calls).toEqual([]);
  expect(open.map(({ message }) => message)).toEqual(['it threw Error: no', 'The answer cannot be read.']);
  expect(judgement.results.map(({ verdict }) => verdict)).toEqual([
    'wrong_answer',
    'wrong_answer',
    'wrong_answer',
    'wrong_answer',
    'memory_limit_exceeded',
  ]);
});

test('undefined in an answer reaches the checker as null', async () => {
  const call: CaseCall = { kind: 'function', args: [1] };
  const text = '[[1,{"$":"undefined"},{"$":"object","e":[["a",{"$":"undefined"}]]}]]';
  const { asked } = await askedOf({ call, expectation: null, text });
  expect(asked).toMatchObject([{ actual: [1, null, { $: 'object', e: [['a', null]] }] }]);
});

test('a testcase that says so is compared exactly beside a checker', async () => {
  const author = fakeAuthor(() => refusal('never'));
  const { open } = await judge(
    fakeRunner(right),
    { problem: checkedProblem({ samples: [doubleCase('sample', 1, 1)], secrets: [] }) },
    { author },
  );
  expect(open[0]?.verdict).toBe('accepted');
  expect(author.calls).toEqual([]);
});

test('results come in order and live while the checker takes its time', async () => {
  const told: (number | string)[] = [];
  const held = Promise.withResolvers<AuthorAnswer>();
  const author = fakeAuthor((call) => {
    const actual = call.do === 'check' ? call.actual : null;
    told.push(`asked of ${JSON.stringify(actual)}`);
    return actual === 4 ? held.promise : honestCheck(call);
  });
  const samples = [
    doubleCase('sample', 1, 1),
    doubleCase('sample', 2, 2, CHECK),
    doubleCase('sample', 3, 3),
    doubleCase('sample', 4, 4, CHECK),
  ];
  const judged = judge(
    fakeRunner(right),
    { problem: checkedProblem({ samples, secrets: [] }) },
    { author, onOpenResult: ({ number }) => told.push(number) },
  );
  await expect.poll(() => told).toEqual([1, 'asked of 4']);
  held.resolve({ kind: 'value', value: true });
  expect((await judged).judgement).toMatchObject({ verdict: 'accepted', passed: 4 });
  expect(told).toEqual([1, 'asked of 4', 2, 3, 'asked of 8', 4]);
});

test('a hidden test that ran out of time ends the judging also behind a checker', async () => {
  const author = fakeAuthor(honestCheck);
  const { judgement } = await judge(
    fakeRunner((input) => (input === 1000 ? { kind: 'time_limit', waited: false } : right(input))),
    { problem: checkedProblem() },
    { author },
  );
  expect(judgement.results.map(({ verdict }) => verdict)).toEqual([
    'accepted',
    'accepted',
    'time_limit_exceeded',
    null,
    null,
  ]);
});

test('a checker that fails is our fault, said with its place and without its words, and not tried again', async () => {
  const author = fakeAuthor((call) =>
    call.do === 'check' && call.actual === 2002 ? FAILED : honestCheck(call),
  );
  const runner = fakeRunner(right);
  const { judgement, faults } = await judge(runner, { problem: checkedProblem() }, { author });
  expect(judgement).toMatchObject({ verdict: 'judge_error', results: [], passed: 0, total: 5 });
  expect(faults.map(({ code, message }) => [code, message])).toEqual([
    ['author_program_failed', 'checker.js:3 of double failed on hidden test 2 of part 1'],
  ]);
  expect(runner.works).toHaveLength(1);
});

test('what a checker says after the runner failed is not told: the testcases are run again', async () => {
  const late = Promise.withResolvers<AuthorAnswer>();
  const author = fakeAuthor((call) => (author.calls.length === 1 ? late.promise : honestCheck(call)));
  const runner = fakeRunner(right);
  const failing: typeof runner = {
    ...runner,
    execute: async (work, watcher) => {
      const execution = await runner.execute(work, watcher);
      if (runner.works.length > 1) return execution;
      throw new FaultError('runner_broke_protocol', 'it went away');
    },
  };
  const { judgement, open } = await judge(
    failing,
    { problem: checkedProblem({ samples: [doubleCase('sample', 1, 1, CHECK)], secrets: [] }) },
    { author },
  );
  late.resolve({ kind: 'value', value: true });
  await new Promise(setImmediate);
  expect(judgement.verdict).toBe('accepted');
  expect(open).toHaveLength(1);
});

test('each part is checked by its own checker', async () => {
  const author = fakeAuthor(honestCheck);
  const asked: string[] = [];
  const first = { file: 'checker.js', source: '' };
  const second = { file: 'parts/02-next/checker.js', source: '' };
  const parts = [first, second].map((checker, index) =>
    doublePart(0, {
      ...CHECKED,
      number: index + 1,
      programs: { ...NO_PROGRAMS, checker },
      regression: index === 0 ? [] : [1],
    }),
  );
  const recording = {
    ...author,
    execute: (...given: Parameters<typeof author.execute>) => {
      asked.push(...given[1].map(() => given[0].checker?.file ?? 'none'));
      return author.execute(...given);
    },
  };
  await judge(fakeRunner(right), { problem: doubleProblem(0, parts), part: 2 }, { author: recording });
  expect(asked).toEqual([...Array<string>(5).fill(first.file), ...Array<string>(5).fill(second.file)]);
});
