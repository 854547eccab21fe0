import { expect, test } from 'vitest';
import { VERDICTS } from '#contract/verdict.ts';
import { EXHAUSTING } from './exhausting.ts';
import { readCases } from './readCases.ts';

const cases = readCases();

test('there are 157 hostile submissions, each once', () => {
  expect(cases).toHaveLength(157);
  expect(new Set(cases.map(({ name }) => name)).size).toBe(157);
  expect(new Set(cases.map(({ tries }) => tries)).size).toBe(157);
});

test('all but those that exhaust the machine have exactly one right verdict', () => {
  const several = cases.filter(({ allowed }) => allowed.length > 1).map(({ name }) => name);
  expect(several).toEqual(Object.keys(EXHAUSTING).toSorted());
  expect(several.filter((name) => !name.startsWith('exhaust-'))).toEqual([]);
});

test('no submission may get judge_error, and only the controls are accepted', () => {
  expect(cases.filter(({ allowed }) => allowed.includes('judge_error'))).toEqual([]);
  const accepted = cases.filter(({ allowed }) => allowed.includes('accepted')).map(({ name }) => name);
  expect(accepted).toEqual(cases.map(({ name }) => name).filter((name) => name.startsWith('control-')));
});

test('every verdict but judge_error is the only right one somewhere', () => {
  const pinned = new Set(cases.flatMap(({ allowed }) => (allowed.length === 1 ? allowed : [])));
  expect(VERDICTS.filter((verdict) => !pinned.has(verdict))).toEqual(['judge_error']);
});

test.for(VERDICTS)('some submission must not get %s', (verdict) => {
  expect(cases.some(({ allowed }) => !allowed.includes(verdict))).toBe(true);
});
