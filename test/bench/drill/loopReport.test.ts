import { expect, test } from 'vitest';
import { longestOwnHoldMs, type LoopHold } from '../../../bench/drill/loopReport.ts';

const HOLD: LoopHold = {
  atMs: 0,
  wallMs: 900,
  cpuMs: 40,
  waitedMs: 860,
  stacks: [{ share: 1, frames: ['parse'] }],
};

test('a hold is as long as its CPU time, however long the machine kept the processor from us', () => {
  expect(longestOwnHoldMs({ holds: [HOLD, { ...HOLD, cpuMs: 70 }] })).toBe(70);
});

test('a hold in which nothing could be sampled is not ours', () => {
  expect(longestOwnHoldMs({ holds: [HOLD, { ...HOLD, cpuMs: 315, stacks: [] }] })).toBe(40);
});

test('without a hold there is none', () => {
  expect(longestOwnHoldMs({ holds: [] })).toBe(0);
});
