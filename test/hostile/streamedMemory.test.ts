import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Runner } from '../../server/judge/runner.ts';
import { openPool } from '../../server/runner/host/pool.ts';
import { BUCKETS, heavyTail, STORED } from '../server/runner/latencyStream.ts';
import { execute } from '../server/runner/programs.ts';

let pool: Runner;
beforeAll(async () => {
  pool = await openPool({ size: 1 });
});
afterAll(() => pool.close());

/** Ends by itself when this process does, however that ends. */
const BUSY = `while (process.ppid === ${process.pid});`;

test.each([
  ['on a quiet machine', 0],
  ['while all processors are busy', availableParallelism()],
])(
  'five million values pass through 16 MiB in buckets and not in an array, twenty times of twenty, %s',
  async (_, busy) => {
    const others = Array.from({ length: busy }, () => spawn(process.execPath, ['-e', BUSY]));
    const cases = Array.from({ length: 20 }, () => heavyTail(16));
    const buckets = await execute(pool, { source: BUCKETS, cases });
    const stored = await execute(pool, { source: STORED, cases });
    for (const other of others) other.kill('SIGKILL');
    expect(buckets.outcomes.map(({ ending }) => ending)).toEqual(
      cases.map(() => ({ kind: 'answered', text: '[101]' })),
    );
    expect(stored.outcomes.map(({ ending }) => ending)).toEqual(cases.map(() => ({ kind: 'memory_limit' })));
  },
  1_800_000,
);
