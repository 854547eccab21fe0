import type { Profiler } from 'node:inspector';
import { expect, test } from 'vitest';
import { findHeldStacks } from '../../../bench/drill/heldStacks.ts';

function node(id: number, functionName: string, url: string, children: number[] = []): Profiler.ProfileNode {
  return { id, callFrame: { functionName, scriptId: '0', url, lineNumber: 9, columnNumber: 0 }, children };
}

/** (root) → receive → library → parse, and (idle); a sample each 100 µs from 1000 on. */
function profileOf(samples: number[]): Profiler.Profile {
  return {
    nodes: [
      node(1, '(root)', '', [2, 5]),
      node(2, '#receive', 'file:///home/somebody/dryrun/server/runner/host/runnerProcess.ts', [3]),
      node(3, 'inTheWay', 'file:///home/somebody/dryrun/node_modules/x/server/index.js', [4]),
      node(4, 'parse', ''),
      node(5, '(idle)', ''),
    ],
    startTime: 1000,
    endTime: 2000,
    samples,
    timeDeltas: samples.map(() => 100),
  };
}

test('what ran and our own functions around it are named, without the machine’s folders', () => {
  expect(findHeldStacks(profileOf([4, 4, 4, 2]), { from: 1000, to: 2000 })).toEqual([
    { share: 0.75, frames: ['parse', '#receive (server/runner/host/runnerProcess.ts:10)'] },
    { share: 0.25, frames: ['#receive (server/runner/host/runnerProcess.ts:10)'] },
  ]);
});

test('only samples of the stretch count', () => {
  const stacks = findHeldStacks(profileOf([2, 2, 4, 4]), { from: 1250, to: 1400 });
  expect(stacks.map(({ frames }) => frames[0])).toEqual(['parse']);
});

test('being idle is no work', () => {
  expect(findHeldStacks(profileOf([5, 5, 5]), { from: 1000, to: 2000 })).toEqual([]);
});
