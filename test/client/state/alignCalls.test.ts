import { expect, test } from 'vitest';
import { alignCalls } from '../../../client/state/alignCalls.ts';

const different = (...args: Parameters<typeof alignCalls>): readonly boolean[] =>
  alignCalls(...args).map((line) => line.isDifferent);

test('calls, expectations and outputs stand side by side', () => {
  expect(alignCalls('Cache(1)\nget(1)', 'null\n-1', 'null\n7', true)).toEqual([
    { call: 'Cache(1)', expected: 'null', actual: 'null', isDifferent: false },
    { call: 'get(1)', expected: '-1', actual: '7', isDifferent: true },
  ]);
});

test('texts that differ where values are equal are not marked when the judge accepted', () => {
  expect(different('get(1)', '1', '1.0', false)).toEqual([false]);
});

test('a missing value stands for null while another line differs', () => {
  expect(different('put(1)\nget(1)', 'null\n1', 'undefined\n2', true)).toEqual([false, true]);
});

test('where nothing else differs, a missing value is what was wrong', () => {
  expect(different('get(1)\nget(2)', 'null\n1', 'undefined\n1', true)).toEqual([true, false]);
});

test('a program that gave no answer has no differing lines', () => {
  expect(different('get(1)', '1', null, true)).toEqual([false]);
});

test('an output that ends early differs from there on', () => {
  expect(different('a()\nb()', '1\n2', '1', true)).toEqual([false, true]);
});
