import { expect, test } from 'vitest';
import { alignCalls, type CallTexts } from '../../../client/state/alignCalls.ts';

const different = (texts: Partial<CallTexts>): readonly boolean[] =>
  alignCalls({ input: '', expected: null, reference: null, actual: null, isWrong: true, ...texts }).map(
    (line) => line.isDifferent,
  );

test('calls, expectations, the reference and outputs stand side by side', () => {
  const input = 'Cache(1)\nget(1)';
  expect(
    alignCalls({ input, expected: 'null\n-1', reference: 'null\n3', actual: 'null\n7', isWrong: true }),
  ).toEqual([
    { call: 'Cache(1)', expected: 'null', reference: 'null', actual: 'null', isDifferent: false },
    { call: 'get(1)', expected: '-1', reference: '3', actual: '7', isDifferent: true },
  ]);
});

test('texts that differ where values are equal are not marked when the judge accepted', () => {
  expect(different({ input: 'get(1)', expected: '1', actual: '1.0', isWrong: false })).toEqual([false]);
});

test('a missing value stands for null while another line differs', () => {
  const input = 'put(1)\nget(1)';
  expect(different({ input, expected: 'null\n1', actual: 'undefined\n2' })).toEqual([false, true]);
});

test('where nothing else differs, a missing value is what was wrong', () => {
  const input = 'get(1)\nget(2)';
  expect(different({ input, expected: 'null\n1', actual: 'undefined\n1' })).toEqual([true, false]);
});

test('a program that gave no answer has no differing lines', () => {
  expect(different({ input: 'get(1)', expected: '1', actual: null })).toEqual([false]);
});

test('an output that ends early differs from there on', () => {
  expect(different({ input: 'a()\nb()', expected: '1\n2', actual: '1' })).toEqual([false, true]);
});

test('without an expectation the output is held against the reference, with one against that alone', () => {
  const input = 'a()\nb()';
  expect(different({ input, reference: '1\n2', actual: '1\n3' })).toEqual([false, true]);
  expect(different({ input, expected: '4\n3', reference: '1\n2', actual: '1\n3' })).toEqual([true, false]);
});
