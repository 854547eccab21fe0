import { expect, test } from 'vitest';
import { SOURCE_LIMIT_BYTES } from '#contract/limits.ts';
import { planHostile } from '../../../bench/drill/plan.ts';
import { readCases } from '../../hostile/readCases.ts';

const whole = planHostile({ isShort: false });
const short = planHostile({ isShort: true });

test('the drill submits the whole corpus and runs it too', () => {
  for (const { name, allowed } of readCases()) {
    const submit = whole.find((planned) => planned.name === name);
    expect(submit).toMatchObject({ sent: { kind: 'submit' }, allowed });
    expect(whole.some((planned) => planned.name === `${name}, run`)).toBe(true);
  }
});

test('a short drill is a part of the whole one, with every program that ends by itself', () => {
  const names = new Set(whole.map(({ name }) => name));
  expect(short.filter(({ name }) => !names.has(name))).toEqual([]);
  const ending = readCases().filter(
    ({ allowed }) => allowed.includes('wrong_answer') && allowed.length === 1,
  );
  expect(ending.filter(({ name }) => !short.some((planned) => planned.name === name))).toEqual([]);
  expect(short.length).toBeLessThan(whole.length);
});

test('exactly the sources over the limit must be refused', () => {
  for (const { sent, refusedWith } of whole)
    expect(refusedWith).toBe(Buffer.byteLength(sent.source) > SOURCE_LIMIT_BYTES ? 413 : null);
});

test('our own failure is allowed nowhere', () => {
  expect(whole.filter(({ allowed }) => allowed.includes('judge_error'))).toEqual([]);
});
