import { expect, test } from 'vitest';
import { formatMoment } from '../../../client/ui/formatMoment.ts';

const now = new Date(2026, 10, 22, 18, 0).getTime();

test('a moment is as short as it is clear', () => {
  expect(formatMoment(new Date(2026, 10, 22, 14, 32).getTime(), now)).toBe('14:32');
  expect(formatMoment(new Date(2026, 10, 3, 9, 5).getTime(), now)).toBe('3 Nov, 09:05');
  expect(formatMoment(new Date(2025, 10, 3, 9, 5).getTime(), now)).toBe('3 Nov 2025, 09:05');
});
