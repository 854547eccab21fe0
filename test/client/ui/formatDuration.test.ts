import { expect, test } from 'vitest';
import { formatDuration, formatKiB, formatLimitMs, formatPeak } from '../../../client/ui/formatDuration.ts';

test.each([
  [0, '<1 ms'],
  [0.4, '<1 ms'],
  [1.4, '1 ms'],
  [999, '999 ms'],
  [1240, '1.24 s'],
  [12_340, '12.3 s'],
])('%d ms of processor time reads %s', (ms, text) => {
  expect(formatDuration(ms)).toBe(text);
});

test('limits are as round as their authors wrote them', () => {
  expect([formatLimitMs(500), formatLimitMs(1000), formatLimitMs(1500)]).toEqual(['500 ms', '1 s', '1.5 s']);
  expect([formatKiB(64), formatKiB(1024), formatKiB(1536)]).toEqual(['64 KiB', '1 MiB', '1.5 MiB']);
});

test('peak memory stands beside what may be used', () => {
  expect([formatPeak(11.21, 16), formatPeak(130.4, 256)]).toEqual([
    'peak 11.2 MiB of 16',
    'peak 130 MiB of 256',
  ]);
});
