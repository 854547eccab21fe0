import { measureMachine } from '../judge/machineFactor.ts';
import type { Check } from './check.ts';

/** How fast this machine is, and what that makes of the problems' CPU limits. */
export function checkMachine(measure = measureMachine): Check {
  const { passMs, factor } = measure();
  const limits =
    factor === 1 ? 'CPU limits as their authors set them' : `CPU limits are multiplied by ${factor}`;
  return {
    name: 'speed',
    state: 'ok',
    found: `${passMs.toFixed(1)} ms for the fixed workload: ${limits}`,
    mend: '',
    isNeeded: false,
  };
}
