import { expect, test } from 'vitest';
import type { ClassEntry } from '#contract/entry.ts';
import { CUSTOM_CASES_LIMIT } from '#contract/limits.ts';
import { findCaseMistake, reduceCustomCases } from '../../../client/state/customCases.ts';

const entry: ClassEntry = {
  kind: 'class',
  name: 'LRUCache',
  constructorParams: [{ name: 'capacity', type: 'integer' }],
  methods: { get: { params: [{ name: 'key', type: 'integer' }], returns: 'integer', isAsync: false } },
};
const part = { entry, isHarnessDriven: false };
const template = { input: 'LRUCache(1)', expected: 'null' };

test('no more are added than a run may carry', () => {
  const full = Array.from({ length: CUSTOM_CASES_LIMIT }, () => template);
  expect(reduceCustomCases(full, { type: 'added', template })).toBe(full);
  expect(reduceCustomCases([], { type: 'added', template })).toEqual([template]);
});

test('a change and a removal touch one', () => {
  const cases = [template, { input: 'b', expected: '' }];
  expect(reduceCustomCases(cases, { type: 'changed', index: 1, change: { input: 'c' } })).toEqual([
    template,
    { input: 'c', expected: '' },
  ]);
  expect(reduceCustomCases(cases, { type: 'removed', index: 0 })).toEqual([cases[1]]);
});

test('a right testcase has no mistake, with and without an expectation', () => {
  const input = 'LRUCache(1)\nget(2)';
  expect(findCaseMistake(part, { input, expected: 'null\n-1' })).toBeNull();
  expect(findCaseMistake(part, { input, expected: '' })).toBeNull();
});

test('a mistake is told with its field and line', () => {
  expect(findCaseMistake(part, { input: 'LRUCache(1)\npot(2)', expected: '' })).toMatchObject({
    field: 'input',
    line: 2,
  });
  expect(findCaseMistake(part, { input: 'LRUCache(1)', expected: '{' })).toMatchObject({
    field: 'expected',
  });
});

test('a text longer than the server takes is a mistake', () => {
  expect(findCaseMistake(part, { input: 'x'.repeat(40_000), expected: '' })?.message).toMatch(/shorter/);
});

test('what a harness is given is one value, and so is what it should observe', () => {
  const driven = { entry, isHarnessDriven: true };
  expect(
    findCaseMistake(driven, { input: '{ tries: [{ after: 900 }] }', expected: '{ calls: 1 }' }),
  ).toBeNull();
  expect(findCaseMistake(driven, { input: 'LRUCache(1)', expected: '' })).toMatchObject({ field: 'input' });
});
