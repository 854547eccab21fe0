import { expect, test } from 'vitest';
import { formatFigure, formatShare, formatTable } from '../../bench/table.ts';

test('words stand to the left, figures to the right, and each column is as wide as its widest cell', () => {
  const table = formatTable({
    title: 'Speeds',
    headings: ['', 'per s'],
    rows: [
      ['slow', '1.50'],
      ['much faster', '1200'],
    ],
    notes: ['slow: as it was'],
  });
  expect(table.split('\n')).toEqual([
    'Speeds',
    '',
    '             per s',
    '───────────  ─────',
    'slow          1.50',
    'much faster   1200',
    '  slow: as it was',
    '',
  ]);
});

test('a row may be shorter than the headings', () => {
  expect(formatTable({ title: 't', headings: ['a', 'b'], rows: [['x']] })).toContain('\nx\n');
});

test('figures show about three digits', () => {
  expect([1234.5, 123.4, 12.34, 1.234, 0.1234].map(formatFigure)).toEqual([
    '1235',
    '123',
    '12.3',
    '1.23',
    '0.12',
  ]);
});

test('what was not measured shows as a dash', () => {
  expect([null, Number.NaN].map(formatFigure)).toEqual(['–', '–']);
  expect(formatShare(Number.NaN)).toBe('–');
});

test('a share shows in whole percent', () => {
  expect(formatShare(0.126)).toBe('±13 %');
});
