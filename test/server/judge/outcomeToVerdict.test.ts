import { expect, test } from 'vitest';
import type { ClassEntry, FunctionEntry } from '#contract/entry.ts';
import type { Expectation } from '#contract/testcase.ts';
import { tagValue } from '#contract/value.ts';
import { outcomeToVerdict, type Ruling } from '../../../server/judge/outcomeToVerdict.ts';
import type { Ending } from '../../../server/judge/runner.ts';

const ADD: FunctionEntry = {
  kind: 'function',
  name: 'add',
  params: [],
  returns: 'integer',
  isAsync: false,
  resultArgument: null,
};
function rulingFor(expectation: Expectation | null): Ruling {
  return {
    entry: ADD,
    call: { kind: 'function', args: [] },
    expectation,
    check: { kind: 'exact' },
    limits: { cpuMs: 1000, heapMiB: 64, outputKiB: 64 },
  };
}
const values = (...wanted: readonly unknown[]): Ruling =>
  rulingFor({ kind: 'results', results: wanted.map((value) => ({ value: tagValue(value) })) });
const answered = (value: unknown): Ending => ({ kind: 'answered', text: JSON.stringify(value) });
const thrown = { name: 'TypeError', message: 'x is not a function', place: { line: 3, column: 5 } };

test('a right answer is accepted, a wrong one is not', () => {
  expect(outcomeToVerdict(values(1, null), answered([1, null])).verdict).toBe('accepted');
  expect(outcomeToVerdict(values(1, null), answered([1, { $: 'undefined' }])).verdict).toBe('accepted');
  expect(outcomeToVerdict(values(1, null), answered([2, null])).verdict).toBe('wrong_answer');
});

test('where nothing is expected an answer has no verdict', () => {
  expect(outcomeToVerdict(rulingFor(null), answered([1])).verdict).toBeNull();
});

test('an answer of another length is wrong', () => {
  expect(outcomeToVerdict(values(1), answered([1, 1])).verdict).toBe('wrong_answer');
  expect(outcomeToVerdict(values(1), answered([])).verdict).toBe('wrong_answer');
});

test.each(['', 'x', '{}', '[{"$":"made up"}]', '[{"a":1}]', '[1', '[{"$":"object","e":[[1,2]]}]'])(
  'text that no encoder writes is wrong, not a fault: %s',
  (text) => {
    expect(outcomeToVerdict(values(1), { kind: 'answered', text }).verdict).toBe('wrong_answer');
  },
);

test('an answer far longer than the right one is wrong without being read', () => {
  const ruled = outcomeToVerdict(values([1]), { kind: 'answered', text: `[[${'1,'.repeat(100_000)}1]]` });
  expect(ruled).toMatchObject({
    verdict: 'wrong_answer',
    message: 'The answer is far longer than the right one.',
  });
});

test.each([
  [{ $: 'other', v: 'Map' }, 'you returned a Map, which is not compared.'],
  [{ $: 'other', v: 'Promise' }, 'you returned a promise, which is not compared.'],
  [[{ $: 'hole' }], 'you returned a list with holes, which is not compared.'],
  [{ $: 'bigint', v: '7' }, 'you returned a bigint, which is not compared.'],
  [3, 'expected [9], got 3.'],
])('what cannot be compared is named: %j', (value, message) => {
  expect(outcomeToVerdict(values([9]), answered([value]))).toMatchObject({
    verdict: 'wrong_answer',
    message,
  });
});

test('an expected error is met by one with its words', () => {
  const ruling = (words: string | null): Ruling =>
    rulingFor({ kind: 'results', results: [{ throws: { words } }] });
  const threw = answered([{ $: 'threw', name: 'Error', message: 'queue is full' }]);
  expect(outcomeToVerdict(ruling('full'), threw).verdict).toBe('accepted');
  expect(outcomeToVerdict(ruling(null), threw).verdict).toBe('accepted');
  expect(outcomeToVerdict(ruling('empty'), threw).verdict).toBe('wrong_answer');
  expect(outcomeToVerdict(ruling(null), answered([1])).verdict).toBe('wrong_answer');
  expect(outcomeToVerdict(values(1), threw)).toMatchObject({
    verdict: 'wrong_answer',
    message: 'it threw Error: queue is full',
  });
});

test.each([
  [{ kind: 'threw', error: thrown, results: '[]' }, 'run_time_error', 'TypeError: x is not a function'],
  [{ kind: 'never_settled' }, 'run_time_error', 'The promise never settles'],
  [{ kind: 'no_entry', message: 'f is not defined' }, 'run_time_error', 'f is not defined'],
  [{ kind: 'time_limit', waited: false }, 'time_limit_exceeded', 'more than 1000 ms of CPU time'],
  [{ kind: 'time_limit', waited: true }, 'time_limit_exceeded', 'kept waiting'],
  [{ kind: 'memory_limit' }, 'memory_limit_exceeded', '64 MiB'],
  [
    { kind: 'output_limit', what: 'The program printed too much' },
    'output_limit_exceeded',
    'printed too much',
  ],
  [{ kind: 'crashed' }, 'run_time_error', 'crashed'],
] as const)('%j gives %s', (ending, verdict, words) => {
  const ruled = outcomeToVerdict(values(1), ending);
  expect(ruled.verdict).toBe(verdict);
  expect(ruled.message).toContain(words);
});

test('only where time passes a time limit speaks of the clock', () => {
  const limiter: ClassEntry = {
    kind: 'class',
    name: 'Limiter',
    constructorParams: [],
    methods: { allow: ADD },
  };
  const allow = { do: 'call', object: '', method: 'allow', args: [] } as const;
  const rulings: readonly [Ruling, boolean][] = [
    [values(1), false],
    [{ ...values(1), entry: { ...ADD, isAsync: true } }, true],
    [{ ...values(1), entry: limiter, call: { kind: 'class', steps: [allow] } }, false],
    [
      { ...values(1), entry: limiter, call: { kind: 'class', steps: [allow, { do: 'advance', ms: 5 }] } },
      true,
    ],
    [{ ...values(1), entry: limiter, call: { kind: 'harness', input: null } }, true],
    [{ ...values(1), entry: { kind: 'program' }, call: { kind: 'program', stdin: '' } }, false],
  ];
  const spoke = rulings.map(([ruling]) =>
    outcomeToVerdict(ruling, { kind: 'time_limit', waited: false }).message?.includes('clock'),
  );
  expect(spoke).toEqual(rulings.map(([, speaks]) => speaks));
});

test('an error keeps its place', () => {
  expect(outcomeToVerdict(values(1), { kind: 'threw', error: thrown, results: '[]' }).place).toEqual({
    line: 3,
    column: 5,
  });
});

test('the first wrong call of a class is named', () => {
  const get = { do: 'call', object: '', method: 'get', args: [1] } as const;
  const ruling: Ruling = { ...values(null, 1, 2), call: { kind: 'class', steps: [get, get, get] } };
  expect(outcomeToVerdict(ruling, answered([null, 1, 3])).message).toBe('Call 3, get(1): expected 2, got 3.');
});

test('the first wrong line of an output is named', () => {
  const ruling = rulingFor({ kind: 'stdout', text: 'a\nb\n' });
  const printed = (text: string): Ending => ({ kind: 'answered', text });
  expect(outcomeToVerdict(ruling, printed('a \nb\n\n')).verdict).toBe('accepted');
  expect(outcomeToVerdict(ruling, printed('a\nc\n')).message).toBe('Line 2: expected "b", got "c".');
  expect(outcomeToVerdict(ruling, printed('a\nb\nc\n')).message).toBe('Line 3: expected "", got "c".');
  expect(outcomeToVerdict(ruling, printed('a')).message).toBe('Line 2: expected "b", got nothing.');
});
