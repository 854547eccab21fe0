import { expect, test } from 'vitest';
import { stepByKey } from '../../../client/ui/stepByKey.ts';

test('arrows go along their axis and stop at the ends', () => {
  expect(stepByKey('ArrowDown', 'column', 0, 3)).toBe(1);
  expect(stepByKey('ArrowDown', 'column', 2, 3)).toBe(2);
  expect(stepByKey('ArrowUp', 'column', 0, 3)).toBe(0);
  expect(stepByKey('ArrowRight', 'row', 1, 3)).toBe(2);
});

test('keys of the other axis mean nothing', () => {
  expect(stepByKey('ArrowLeft', 'column', 1, 3)).toBe(-1);
  expect(stepByKey('a', 'row', 1, 3)).toBe(-1);
});

test('Home and End go to the ends', () => {
  expect([stepByKey('Home', 'row', 1, 3), stepByKey('End', 'row', 1, 3)]).toEqual([0, 2]);
});
