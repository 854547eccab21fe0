import { expect, test } from 'vitest';
import { pairedRatio, spread, summarize } from '../../bench/statistics.ts';

test('the median of an even number of values lies between the two in the middle', () => {
  expect(summarize([4, 1, 3, 2]).median).toBe(2.5);
});

test('quartiles and the ninth decile lie on the line between their neighbours', () => {
  const { lowerQuartile, upperQuartile, p90, count } = summarize([50, 10, 40, 20, 30]);
  expect({ lowerQuartile, upperQuartile, p90, count }).toEqual({
    lowerQuartile: 20,
    upperQuartile: 40,
    p90: 46,
    count: 5,
  });
});

test('one value is its own median, quartile and decile', () => {
  expect(summarize([7])).toEqual({ count: 1, median: 7, p90: 7, lowerQuartile: 7, upperQuartile: 7 });
});

test('nothing measured has no figures', () => {
  expect(summarize([])).toEqual({
    count: 0,
    median: Number.NaN,
    p90: Number.NaN,
    lowerQuartile: Number.NaN,
    upperQuartile: Number.NaN,
  });
});

test('the spread is half the width of the middle half, as a share of the median', () => {
  expect(spread(summarize([80, 90, 100, 110, 120]))).toBeCloseTo(0.1);
});

test('a machine that is slower for one round is slower for both, so the ratio stays', () => {
  const ours = [20, 200, 20];
  const theirs = [10, 100, 10];
  expect(pairedRatio(ours, theirs)).toMatchObject({ median: 2, lowerQuartile: 2, upperQuartile: 2 });
});

test('rounds that were not both measured cannot be compared', () => {
  expect(() => pairedRatio([1, 2], [1])).toThrow(RangeError);
});
