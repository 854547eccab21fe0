import { expect, test } from 'vitest';
import { resolveCoreScalar } from '../../../server/catalog/coreScalar.ts';

test.each<[string, unknown]>([
  ['', null],
  ['~', null],
  ['Null', null],
  ['nULL', 'nULL'],
  ['TRUE', true],
  ['false', false],
  ['yes', 'yes'],
  ['0', 0],
  ['-0', 0],
  ['007', 7],
  ['+3', 3],
  ['0o17', 15],
  ['0x1F', 31],
  ['-0x1F', '-0x1F'],
  ['0b11', '0b11'],
  ['1_000', '1_000'],
  ['-0.0', -0],
  ['-.5', -0.5],
  ['1.', 1],
  ['.', '.'],
  ['1e3', 1000],
  ['1e', '1e'],
  ['.nan', Number.NaN],
  ['+.inf', Infinity],
  ['-.Inf', -Infinity],
  ['2026-01-01', '2026-01-01'],
  ['<<', '<<'],
])('the plain scalar %j is read by the core schema', (text, value) => {
  expect(resolveCoreScalar(text)).toEqual({ value, isExact: true });
});

test('an integer that no number holds exactly is told apart', () => {
  expect(resolveCoreScalar('9007199254740991').isExact).toBe(true);
  expect(resolveCoreScalar('-9007199254740992').isExact).toBe(false);
  expect(resolveCoreScalar('0xFFFFFFFFFFFFFFF').isExact).toBe(false);
});
