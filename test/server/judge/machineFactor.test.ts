import { expect, test } from 'vitest';
import { measureMachine, workload } from '../../../server/judge/machineFactor.ts';

function passes(...timesMs: readonly number[]): () => number {
  let next = 0;
  return () => timesMs[next++ % timesMs.length] ?? 0;
}

test('the fastest pass counts, since other work on the machine only makes passes longer', () => {
  expect(measureMachine(passes(90, 15, 300)).passMs).toBe(15);
});

test('a machine half as fast doubles the limits', () => {
  expect(measureMachine(passes(15)).factor).toBe(2);
});

test('a faster machine leaves the limits as they are', () => {
  expect(measureMachine(passes(3)).factor).toBe(1);
});

test('a figure within the noise of the measurement leaves the limits as they are', () => {
  expect(measureMachine(passes(8.1)).factor).toBe(1);
});

test('the workload is the same on every machine', () => {
  expect(workload()).toBe(workload());
});

test('the real measurement takes time', () => {
  const { passMs, factor } = measureMachine();
  expect(passMs).toBeGreaterThan(0);
  expect(factor).toBeGreaterThanOrEqual(1);
});
