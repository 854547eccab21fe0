import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tagValue, type TaggedValue } from '#contract/value.ts';
import { isRight, isSameOutput } from '../../../server/judge/checker.ts';
import type { Check } from '../../../server/catalog/problem.ts';

const EXACT: Check = { kind: 'exact' };
const STRICT: Check = { kind: 'strict' };
const UNORDERED: Check = { kind: 'unordered', deep: false };
const DEEP: Check = { kind: 'unordered', deep: true };
const NEAR: Check = { kind: 'tolerance', abs: 0.01, rel: 0.1 };
const UNDEFINED: TaggedValue = { $: 'undefined' };

const RIGHT: readonly (readonly [string, Check, unknown, TaggedValue])[] = [
  ['the same number', EXACT, 1, 1],
  ['-0 for 0', EXACT, 0, { $: '-0' }],
  ['-0 for -0', EXACT, -0, { $: '-0' }],
  ['NaN for NaN', EXACT, NaN, { $: 'NaN' }],
  ['infinity for infinity', EXACT, -Infinity, { $: '-Infinity' }],
  ['undefined for null', EXACT, null, UNDEFINED],
  ['undefined in a list for null', EXACT, [null], [UNDEFINED]],
  ['keys in another order', EXACT, { a: 1, b: [2] }, tagValue({ b: [2], a: 1 })],
  ['a key called __proto__', EXACT, JSON.parse('{"__proto__": 1}'), { $: 'object', e: [['__proto__', 1]] }],
  ['another order', UNORDERED, [1, 2, 2], [2, 1, 2]],
  ['another order of lists', UNORDERED, [[1, 2], [3]], [[3], [1, 2]]],
  ['another order at every depth', DEEP, [[1, 2], [3]], [[3], [2, 1]]],
  ['-0 among unordered', UNORDERED, [0, 1], [1, { $: '-0' }]],
  ['within the absolute tolerance', NEAR, 0, 0.01],
  ['within the relative tolerance', NEAR, [100], [91]],
];

test.each(RIGHT)('right: %s', (_, check, expected, actual) => {
  expect(isRight(check, tagValue(expected), actual)).toBe(true);
});

const WRONG: readonly (readonly [string, Check, unknown, TaggedValue])[] = [
  ['another number', EXACT, 1, 2],
  ['a string for a number', EXACT, 1, '1'],
  ['true for 1', EXACT, 1, true],
  ['0 for -0', EXACT, -0, 0],
  ['null for 0', EXACT, 0, null],
  ['undefined for null when strict', STRICT, null, UNDEFINED],
  ['undefined for false', EXACT, false, UNDEFINED],
  ['a bigint', EXACT, 1, { $: 'bigint', v: '1' }],
  ['a Map for an empty object', EXACT, {}, { $: 'other', v: 'Map' }],
  ['a hole', EXACT, [null], [{ $: 'hole' }]],
  ['a list for an object', EXACT, {}, []],
  ['an object for a list', EXACT, [], tagValue({})],
  ['an object that looks like NaN', EXACT, NaN, { $: 'object', e: [['$', 'NaN']] }],
  ['a missing key', EXACT, { a: null }, tagValue({})],
  ['a key too many', EXACT, { a: 1 }, tagValue({ a: 1, b: 1 })],
  ['a longer list', EXACT, [1], [1, 1]],
  ['another order when exact', EXACT, [1, 2], [2, 1]],
  ['another order inside when only the outer list is free', UNORDERED, [[1, 2]], [[2, 1]]],
  ['another count of equal items', UNORDERED, [1, 1, 2], [1, 2, 2]],
  ['outside the tolerance', NEAR, [100], [89]],
  ['NaN within any tolerance', NEAR, 1, { $: 'NaN' }],
  ['a string within any tolerance', NEAR, 1, '1'],
];

test.each(WRONG)('wrong: %s', (_, check, expected, actual) => {
  expect(isRight(check, tagValue(expected), actual)).toBe(false);
});

test('every value is right for itself, under every check', () => {
  const checks = [EXACT, STRICT, UNORDERED, DEEP, NEAR];
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(...checks), (value, check) => {
      expect(isRight(check, tagValue(value), tagValue(value))).toBe(true);
    }),
  );
});

test('where strict matters, undefined that the reference gave is right for undefined alone', () => {
  const given: TaggedValue = {
    $: 'object',
    e: [
      ['a', 1],
      ['b', UNDEFINED],
    ],
  };
  expect(
    isRight(STRICT, given, {
      $: 'object',
      e: [
        ['b', UNDEFINED],
        ['a', 1],
      ],
    }),
  ).toBe(true);
  expect(
    isRight(STRICT, given, {
      $: 'object',
      e: [
        ['b', null],
        ['a', 1],
      ],
    }),
  ).toBe(false);
});

test('any shuffle of a list is right when unordered', () => {
  const lists = fc
    .array(fc.jsonValue({ maxDepth: 2 }))
    .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
  fc.assert(
    fc.property(lists, ([list, shuffled]) => {
      expect(isRight(UNORDERED, tagValue(list), tagValue(shuffled))).toBe(true);
    }),
  );
});

test('blanks at line ends and empty lines at the end of an output do not matter', () => {
  expect(isSameOutput('a\nb\n', 'a \t\r\nb\n\n\n')).toBe(true);
  expect(isSameOutput('', '\n')).toBe(true);
  expect(isSameOutput('a\n\nb', 'a\nb')).toBe(false);
  expect(isSameOutput('a', ' a')).toBe(false);
});

test('a line of blanks takes no longer than it is', () => {
  const blanks = `${' '.repeat(1_000_000)}x`;
  expect(isSameOutput(blanks, blanks)).toBe(true);
  expect(isSameOutput('a', 'a\u00a0')).toBe(false);
});
