import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseWork, Outcome } from '../../../server/judge/runner.ts';
import { openPool } from '../../../server/runner/host/pool.ts';
import { BUCKETS, heavyTail, STORED } from './latencyStream.ts';
import { ANSWER, callWith, caseOf, execute, outcomeOf } from './programs.ts';

let pool: Awaited<ReturnType<typeof openPool>>;
beforeAll(async () => {
  pool = await openPool({ size: 1 });
});
afterAll(() => pool.close());

test('five million values pass through 16 MiB in buckets and not in an array', async () => {
  const cases = [heavyTail(16), heavyTail(16)];
  const buckets = await execute(pool, { source: BUCKETS, cases });
  const stored = await execute(pool, { source: STORED, cases });
  expect(buckets.outcomes.map(({ ending }) => ending)).toEqual(
    cases.map(() => ({ kind: 'answered', text: '[101]' })),
  );
  expect(stored.outcomes.map(({ ending }) => ending)).toEqual(cases.map(() => ({ kind: 'memory_limit' })));
});

/** What an observer outside sees of one work: how far the resident size of its process rose above that of the idle one. */
async function observe(source: string, work: CaseWork): Promise<{ riseMiB: number; outcome: Outcome }> {
  const own = await openPool({ size: 1, spares: 0 });
  try {
    await expect.poll(() => own.pids(), { timeout: 20_000 }).toHaveLength(1);
    const [pid = 0] = own.pids();
    const idleMiB = residentMiB(pid);
    let highestMiB = 0;
    const timer = setInterval(() => {
      highestMiB = Math.max(highestMiB, residentMiB(pid));
    }, 1);
    const outcome = await outcomeOf(own, source, work);
    clearInterval(timer);
    return { riseMiB: highestMiB - idleMiB, outcome };
  } finally {
    await own.close();
  }
}

function residentMiB(pid: number): number {
  const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'latin1');
  return Number(/^Rss:\s+(\d+) kB$/m.exec(text)?.[1]) / 1024;
}

const EMPTY = 'class Latency { record() {} quantile() { return 0; } }';

/** Fills so many mebibytes before the stream begins, whose garbage comes on top. */
const holding = (mib: number): string => `class Latency {
  constructor() {
    this.held = [];
    for (let i = 0; i < ${mib} * 1024; i++) this.held.push(Array.from({ length: 126 }, (_, at) => at + 0.5));
  }
  record(ms) { this.last = ms; }
  quantile() { return this.held.length; }
}`;

// The observer outside reads /proc, which only Linux has; elsewhere there is nothing to hold the figure against.
test.skipIf(process.platform !== 'linux').each([32, 96])(
  'a peak of %i MiB is told within a tenth of what an observer outside sees',
  async (mib) => {
    const driverAlone = await observe(EMPTY, heavyTail(128, 1));
    const { riseMiB, outcome } = await observe(holding(mib), heavyTail(128, 1_000_000));
    const observedMiB = riseMiB - driverAlone.riseMiB;
    expect(outcome.ending).toEqual({ kind: 'answered', text: `[${mib * 1024}]` });
    expect(outcome.usage.peakMiB).toBeGreaterThan(0.9 * observedMiB);
    expect(outcome.usage.peakMiB).toBeLessThan(1.1 * observedMiB);
    expect(observedMiB).toBeGreaterThan(mib);
  },
  60_000,
);

test('what a program before it left behind hides nothing of a peak', async () => {
  const source =
    'function answer(mib) { const kept = new Float64Array(mib * 131072).fill(1); return kept.length; }';
  const cases = [24, 24, 24].map((mib) => caseOf(ANSWER, callWith(mib), { measureMemory: true }));
  const { outcomes } = await execute(pool, { source, cases });
  for (const { usage } of outcomes) {
    expect(usage.peakMiB).toBeGreaterThan(22);
    expect(usage.peakMiB).toBeLessThan(30);
  }
});
