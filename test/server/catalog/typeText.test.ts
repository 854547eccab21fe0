import { expect, test } from 'vitest';
import { tagValue } from '../../../contract/value.ts';
import { parseType } from '../../../server/catalog/typeText.ts';
import { findMismatch, formatType, type ValueType } from '../../../server/catalog/valueType.ts';

function typeOf(text: string): ValueType {
  const parsed = parseType(text);
  if ('fault' in parsed) throw new Error(parsed.fault);
  return parsed.type;
}

test.each([
  'integer',
  'number',
  'string',
  'boolean',
  'null',
  'any',
  'nothing',
  'list<integer>',
  'map<list<string> | null>',
  'integer | string | null',
  '{code: integer, counts: map<integer>}',
  'list<{at: number}> | null',
  'function',
  'map<async function>',
])('the type %s is read and written back', (text) => {
  expect(formatType(typeOf(text))).toBe(text);
  expect(formatType(typeOf(` ${text.replaceAll(/([<>{}:,|])/g, ' $1 ')} `))).toBe(text);
});

test.each([
  ['', 'the type ends too early'],
  ['int', '"int" is no type'],
  ['Integer', '"Integer" is no type'],
  ['constructor', '"constructor" is no type'],
  ['list', 'the type ends too early'],
  ['list<', 'the type ends too early'],
  ['list<integer', 'the type ends too early'],
  ['list<integer>>', '">" stands where the type should end'],
  ['list integer', '"integer" stands where "<" should'],
  ['integer |', 'the type ends too early'],
  ['integer string', '"string" stands where the type should end'],
  ['integer?', '"?" stands where the type should end'],
  ['{}', '"}" stands where a field\'s name should'],
  ['{a integer}', '"integer" stands where ":" should'],
  ['{a: integer, a: string}', 'the field a stands twice'],
  ['{a: integer', 'the type ends too early'],
  ['list<nothing>', 'nothing stands only by itself'],
  ['nothing | null', 'nothing stands only by itself'],
  ['async', '"async" is no type'],
])('the text %j is no type', (text, fault) => {
  expect(parseType(text)).toEqual({ fault: expect.stringContaining(fault) });
});

test.each<[string, unknown]>([
  ['integer', 3],
  ['integer', -0],
  ['number', 0.5],
  ['number', Number.NaN],
  ['number', -Infinity],
  ['string', ''],
  ['boolean', false],
  ['null', null],
  ['any', { a: [null] }],
  ['nothing', null],
  ['list<integer>', []],
  ['list<list<integer>>', [[1], []]],
  ['map<integer>', { a: 1, constructor: 2 }],
  ['{a: integer, b: string | null}', { b: null, a: 1 }],
  ['integer | list<integer>', [1]],
])('%s takes %j', (type, value) => {
  expect(findMismatch(typeOf(type), tagValue(value))).toBeNull();
});

test.each<[string, unknown, readonly PropertyKey[], string]>([
  ['integer', 0.5, [], 'is 0.5; it must be integer'],
  ['integer', 2 ** 60, [], 'it must be integer'],
  ['integer', Infinity, [], 'is Infinity; it must be integer'],
  ['integer', '1', [], 'is "1"; it must be integer'],
  ['integer', true, [], 'is true; it must be integer'],
  ['number', {}, [], 'is {}; it must be number'],
  ['string', null, [], 'is null; it must be string'],
  ['nothing', 0, [], 'is 0; it must be null, since nothing is returned'],
  ['list<integer>', { 0: 1 }, [], 'it must be list<integer>'],
  ['map<integer>', [1], [], 'it must be map<integer>'],
  ['list<list<integer>>', [[1], [2, 'x']], [1, 1], 'is "x"; it must be integer'],
  ['map<integer>', { a: 1, $b: null }, ['$$b'], 'is null; it must be integer'],
  ['{a: integer}', {}, [], 'lacks the field a, which is integer'],
  ['{a: integer}', { a: 1, b: 2 }, ['b'], 'is no field; there are a'],
  ['{a: {b: integer}}', { a: { b: 'x' } }, ['a', 'b'], 'is "x"; it must be integer'],
  ['list<function>', [1], [0], 'is 1; it must be a function, which only harness.js can hand over'],
  ['integer | null', 'x', [], 'is "x"; it must be integer | null'],
])('%s does not take %j', (type, value, path, what) => {
  expect(findMismatch(typeOf(type), tagValue(value))).toEqual({ path, what: expect.stringContaining(what) });
});
