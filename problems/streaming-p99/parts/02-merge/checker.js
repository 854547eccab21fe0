import { rightAnswers } from './tests/generate.js';

/**
 * The oracle says all that is right. What a testcase or the reference says instead is one right answer of many, so then
 * the ranges are worked out here.
 */
export function check({ input, expected, actual }) {
  if (!Array.isArray(actual)) return { reason: 'one answer for each quantile is right' };
  const right = expected?.rightAnswers ?? rightAnswers(input);
  const given = Array.isArray(input) ? actual.filter((_, i) => isQuantile(input[i]?.[0])) : actual;
  if (given.length !== right.length)
    return { reason: `${given.length} of ${right.length} quantiles answered` };
  for (let i = 0; i < right.length; i++) {
    const reason = wrongness(right[i], given[i]);
    if (reason !== null) return { reason: `quantile asked as number ${i + 1}: ${reason}` };
  }
  return true;
}

function isQuantile(head = '') {
  return head === 'quantile' || head.endsWith('.quantile');
}

function wrongness(ranges, value) {
  if (ranges === null) {
    return value === null || value === undefined ? null : 'null is right while nothing was recorded';
  }
  if (typeof value !== 'number') return 'a number is right once something was recorded';
  if (ranges.some(([from, to]) => from <= value && value <= to)) return null;
  const [from, to] = ranges[0];
  return `${value} is not within 1 %: from ${from} to ${to}`;
}
