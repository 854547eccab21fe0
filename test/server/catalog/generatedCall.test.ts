import { expect, test } from 'vitest';
import type { Entry } from '../../../contract/entry.ts';
import type { TaggedValue } from '../../../contract/value.ts';
import { readGeneratedCall } from '../../../server/catalog/generatedCall.ts';
import { inputValue } from '../../../server/judge/inputValue.ts';
import type { GeneratedKey } from '../../../server/catalog/problem.ts';

const SUM: Entry = {
  kind: 'function',
  name: 'sum',
  params: [
    { name: 'numbers', type: 'list<integer>' },
    { name: 'extra', type: 'any' },
  ],
  returns: 'integer',
  isAsync: false,
  resultArgument: null,
};
const SKETCH: Entry = {
  kind: 'class',
  name: 'Sketch',
  constructorParams: [],
  methods: {
    add: { params: [{ name: 'value', type: 'number' }], returns: 'nothing', isAsync: false },
    merge: { params: [{ name: 'other', type: 'any' }], returns: 'nothing', isAsync: false },
  },
};
const PROGRAM: Entry = { kind: 'program' };
const REFERENCE: TaggedValue = { $: 'object', e: [['$ref', 'a']] };

test('what a generator made is read like what an author writes', async () => {
  expect(await readGeneratedCall(SUM, 'args', [[1, 2], null])).toEqual({
    ok: { kind: 'function', args: [[1, 2], null] },
  });
  expect(await readGeneratedCall(PROGRAM, 'stdin', 'a\n')).toEqual({ ok: { kind: 'program', stdin: 'a\n' } });
  expect(await readGeneratedCall(SUM, 'input', [{ $: '-0' }])).toEqual({
    ok: { kind: 'harness', input: [{ $: '-0' }] },
  });
});

test('generated operations may name objects and hand them over', async () => {
  const operations: TaggedValue = [
    ['a = Sketch'],
    ['b = Sketch'],
    ['b.add', { $: 'Infinity' }],
    ['b.merge', REFERENCE],
    ['@advance', 5],
  ];
  const read = await readGeneratedCall(SKETCH, 'ops', operations);
  expect(read).toMatchObject({
    ok: {
      kind: 'class',
      steps: [{}, {}, { method: 'add' }, { method: 'merge', args: [{ $: 'ref', v: 'a' }] }, { ms: 5 }],
    },
  });
  const call = 'ok' in read ? read.ok : null;
  expect(call && inputValue(call)).toEqual({ kind: 'value', value: operations });
});

test.each<[string, Entry, GeneratedKey, TaggedValue, string]>([
  ['no list', SUM, 'args', 7, 'it is 7; it must be a list of arguments'],
  ['too few arguments', SUM, 'args', [[1]], 'it has 1 arguments for sum; there must be 2: numbers, extra'],
  ['an argument of the wrong type', SUM, 'args', [[1, 'x'], 1], '[0][1] is "x"; it must be integer'],
  [
    'what no testcase can hold',
    SUM,
    'args',
    [[], [{ $: 'bigint', v: '3' }]],
    '[1][0] is 3n, which no testcase',
  ],
  ['a hole', SUM, 'input', { $: 'object', e: [['a', [{ $: 'hole' }]]] }, 'a[0] is [hole], which no testcase'],
  ['a reference to nothing', SKETCH, 'ops', [['b = Sketch'], ['b.merge', REFERENCE]], '[1][1].$ref is "a"'],
  [
    'a call too early',
    SKETCH,
    'ops',
    [['add', 1]],
    '[0][0] is "add"; a Sketch must be constructed for it before',
  ],
  ['an operation that is none', SKETCH, 'ops', [['Sketch'], 'add'], '[1] is "add"; it must be a list'],
  ['time that goes back', SKETCH, 'ops', [['@advance', -1]], '[0][1] is -1; it must be at least 0'],
  ['no text', PROGRAM, 'stdin', ['a'], 'it is ["a"]; it must be text for standard input'],
])('%s from a generator is told with its place', async (_, entry, key, value, wrong) => {
  expect(await readGeneratedCall(entry, key, value)).toEqual({ wrong: expect.stringContaining(wrong) });
});
