import { expect, test } from 'vitest';
import { countSamples, describeLimits, describeRegression } from '../../../client/state/describePart.ts';
import { aPart, aProblem } from '../aProblem.ts';

test('which earlier parts are judged again is said in a sentence', () => {
  expect(describeRegression(aPart({ regression: [] }))).toBe('Earlier parts are not judged again.');
  expect(describeRegression(aPart({ regression: [1] }))).toBe('Judged again: part 1.');
  expect(describeRegression(aPart({ regression: [1, 2, 3] }))).toBe('Judged again: parts 1, 2 and 3.');
});

test('a limit says how it came about on a slower machine only', () => {
  expect(describeLimits(aPart(), aProblem())[0]).toBe('1 s');
  const part = aPart({ limits: { cpuMs: 1300, heapMiB: 16, outputKiB: 64 } });
  expect(describeLimits(part, aProblem({ machineFactor: 1.3 }))).toEqual([
    'CPU limit 1.3 s on this machine: 1 s × 1.3',
    '16 MiB',
    '64 KiB output',
  ]);
});

test('samples of the parts that are judged again count too', () => {
  const part = aPart({ number: 3, regression: [1] });
  const problem = aProblem({ parts: [aPart(), aPart({ number: 2 }), part] });
  expect(countSamples(problem, part)).toBe(4);
});
