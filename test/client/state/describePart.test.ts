import { expect, test } from 'vitest';
import { countSamples, describeLimits } from '../../../client/state/describePart.ts';
import { aPart, aProblem } from '../aProblem.ts';

test('a limit says how it came about on a slower machine only', () => {
  expect(describeLimits(aPart(), aProblem())[0]).toBe('CPU limit 1 s');
  const part = aPart({ limits: { cpuMs: 1300, heapMiB: 16, outputKiB: 64 } });
  expect(describeLimits(part, aProblem({ machineFactor: 1.3 }))).toEqual([
    'CPU limit 1.3 s on this machine: 1 s × 1.3',
    '16 MiB of memory',
    '64 KiB of output',
  ]);
});

test('samples of the parts that are judged again count too', () => {
  const part = aPart({ number: 3, regression: [1] });
  const problem = aProblem({ parts: [aPart(), aPart({ number: 2 }), part] });
  expect(countSamples(problem, part)).toBe(4);
});
