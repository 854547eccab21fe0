import fc from 'fast-check';
import { expect, test } from 'vitest';
import { minimalEdit } from '../../../client/editor/minimalEdit.ts';

test('only what differs is replaced', () => {
  expect(minimalEdit('let a = 1;', 'let a = 12;')).toEqual({ start: 9, end: 9, text: '2' });
  expect(minimalEdit('same', 'same')).toMatchObject({ text: '' });
});

test('a surrogate pair is never cut', () => {
  // Both begin with the same half.
  expect(minimalEdit('😀', '😁')).toEqual({ start: 0, end: 2, text: '😁' });
});

test('the replacement always gives the other text', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '😀', '😁', '\u{1F980}') });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const { start, end, text: inserted } = minimalEdit(before, after);
      expect(before.slice(0, start) + inserted + before.slice(end)).toBe(after);
      expect(before.slice(0, start).isWellFormed()).toBe(true);
      expect(inserted.isWellFormed()).toBe(true);
    }),
  );
});
