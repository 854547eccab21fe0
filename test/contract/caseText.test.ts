import { expect, test } from 'vitest';
import {
  formatCase,
  formatExpectation,
  parseCaseText,
  parseExpectationText,
} from '../../contract/caseText.ts';
import type { ClassEntry, FunctionEntry } from '../../contract/entry.ts';
import type { CaseCall } from '../../contract/testcase.ts';

const FUNCTION: FunctionEntry = {
  kind: 'function',
  name: 'same',
  params: [{ name: 'value', type: 'any' }],
  returns: 'any',
  isAsync: false,
  resultArgument: null,
};

const SKETCH: ClassEntry = {
  kind: 'class',
  name: 'Sketch',
  constructorParams: [],
  methods: {
    add: { params: [{ name: 'value', type: 'any' }], returns: 'nothing', isAsync: false },
    merge: {
      params: [
        { name: 'other', type: 'any' },
        { name: 'weight', type: 'any' },
      ],
      returns: 'nothing',
      isAsync: false,
    },
  },
};

const MERGE: CaseCall = {
  kind: 'class',
  steps: [
    { do: 'construct', object: 'a', className: 'Sketch', args: [] },
    { do: 'construct', object: 'b', className: 'Sketch', args: [] },
    { do: 'call', object: 'a', method: 'add', args: [['x, y)', { $: '-0' }]] },
    { do: 'advance', ms: 5 },
    { do: 'call', object: 'a', method: 'merge', args: [{ $: 'ref', v: 'b' }, [1, ', b']] },
  ],
};

function messageOf(parsed: { ok: boolean; message?: string }): string {
  return parsed.message ?? 'it was read';
}

test('several objects, one handed to another, are written by name and read back', () => {
  const text = formatCase(SKETCH, MERGE);
  expect(text.split('\n')).toEqual([
    'a = Sketch()',
    'b = Sketch()',
    'a.add(["x, y)", -0])',
    '@advance 5',
    'a.merge(b, [1, ", b"])',
  ]);
  expect(parseCaseText(SKETCH, text)).toEqual({ ok: true, value: MERGE });
});

test('a name stands for an object only as a whole argument, and only once it is constructed', () => {
  const wrong = (line: string): string => messageOf(parseCaseText(SKETCH, `a = Sketch()\n${line}`));
  expect(wrong('a.merge(c, 1)')).toContain('c is neither a value nor an object');
  expect(wrong('a.merge([a], 1)')).toContain('This is not a value in JSON');
  expect(wrong('a.merge("a, 1)')).toContain('This is not a value in JSON');
  expect(messageOf(parseCaseText(FUNCTION, 'same(a)'))).toContain('a is neither a value nor an object');
});

test('text that is full of quotes and never ends is refused soon', () => {
  const text = `a = Sketch()\na.merge(${'\\"'.repeat(15_000)})`;
  expect(messageOf(parseCaseText(SKETCH, text))).toContain('This is not a value in JSON');
});

test('what a harness is given is one value of JSON5', () => {
  const call: CaseCall = {
    kind: 'harness',
    input: { $: 'object', e: [['tries', [{ $: 'object', e: [['after', { $: 'Infinity' }]] }]]] },
  };
  expect(formatCase(FUNCTION, call)).toBe('{tries: [{after: Infinity}]}');
  expect(parseCaseText(FUNCTION, '{tries: [{after: Infinity}]}', true)).toEqual({ ok: true, value: call });
  expect(messageOf(parseCaseText(FUNCTION, 'same(1)', true))).toContain('This is not a value in JSON');
});

test('what a harness should observe is one value', () => {
  const expectation = { kind: 'value', value: { $: 'object', e: [['calls', [0, 100]]] } } as const;
  expect(formatExpectation(expectation)).toBe('{calls: [0, 100]}');
  expect(parseExpectationText({ kind: 'harness', input: null }, '{calls: [0, 100]}')).toEqual({
    ok: true,
    value: expectation,
  });
});

test('streamed input is written as the call of its generator', () => {
  const generator = { name: 'heavyTail', seed: 7, size: 5_000_000 };
  expect(formatCase(SKETCH, { kind: 'stream', into: 'ops', generator })).toBe(
    'heavyTail(seed 7, size 5000000), streamed',
  );
});

test('a value may be typed as deep as a file may hold one, and no deeper', () => {
  const nested = (levels: number): string => `same(${'['.repeat(levels)}${']'.repeat(levels)})`;
  expect(parseCaseText(FUNCTION, nested(200)).ok).toBe(true);
  expect(messageOf(parseCaseText(FUNCTION, nested(201)))).toBe('This value is nested too deeply');
  expect(messageOf(parseCaseText(FUNCTION, nested(16_000)))).toBe('This value is nested too deeply');
});
