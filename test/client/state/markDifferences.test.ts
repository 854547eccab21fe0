import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markDifferences, type Stretch } from '../../../client/state/markDifferences.ts';

const whole = (stretches: readonly Stretch[]): string => stretches.map(({ text }) => text).join('');
const marked = (stretches: readonly Stretch[]): string =>
  stretches.map(({ text, isDifferent }) => (isDifferent ? `<${text}>` : text)).join('');

test('what one side lacks is marked on the other', () => {
  const pair = markDifferences('[[10, 30]]', '[[10, 20], [20, 30]]');
  expect(marked(pair.expected)).toBe('[[10, 30]]');
  expect(marked(pair.actual)).toMatch(/^\[\[10, <.*>30\]\]$/);
});

test('a word or a number is marked as a whole', () => {
  const pair = markDifferences('false', 'true');
  expect([marked(pair.expected), marked(pair.actual)]).toEqual(['<false>', '<true>']);
});

test('equal texts have no mark', () => {
  expect(markDifferences('same', 'same').actual).toEqual([{ text: 'same', isDifferent: false }]);
});

test('long texts are marked as a whole, without comparing them', () => {
  const pair = markDifferences('a'.repeat(5000), 'b'.repeat(5000));
  expect(pair.expected).toEqual([{ text: 'a'.repeat(5000), isDifferent: true }]);
});

test('no character is lost or invented', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (expected, actual) => {
      const pair = markDifferences(expected, actual);
      expect(whole(pair.expected)).toBe(expected);
      expect(whole(pair.actual)).toBe(actual);
    }),
  );
});
