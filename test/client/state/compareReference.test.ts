import { expect, test } from 'vitest';
import { compareReference } from '../../../client/state/compareReference.ts';

test('an expectation that the reference does not give is different', () => {
  expect(compareReference({ expected: 'null\n8', reference: 'null\n7' })).toBe('different');
});

test('blanks at line ends and empty lines at the end make no difference', () => {
  expect(compareReference({ expected: 'E1 2\nE2 1', reference: 'E1 2 \nE2 1\n\n' })).toBe('same');
});

test('where one of the two is missing there is nothing to say', () => {
  expect(compareReference({ expected: null, reference: '7' })).toBeNull();
  expect(compareReference({ expected: '7', reference: null })).toBeNull();
});
