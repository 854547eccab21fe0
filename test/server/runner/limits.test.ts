import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Runner } from '../../../server/judge/runner.ts';
import { openPool } from '../../../server/runner/host/pool.ts';
import { ANSWER, callWith, caseOf, execute, outcomeOf } from './programs.ts';

let runner: Runner & { readonly pids: () => readonly number[] };
beforeAll(async () => {
  runner = await openPool({ size: 1 });
});
afterAll(() => runner.close());

const limits = { cpuMs: 300, heapMiB: 32, outputKiB: 64 };
const tight = caseOf(ANSWER, callWith(), { limits });

test.each([
  ['a loop', 'for (;;);'],
  ['a loop of microtasks', 'const again = () => { Promise.resolve().then(again) }; again();'],
  ['a regular expression', '/^(a+)+$/.test("a".repeat(40) + "b");'],
])('%s that never ends runs into the time limit', async (_, body) => {
  const { ending } = await outcomeOf(runner, `function answer() { ${body} }`, tight);
  expect(ending).toEqual({ kind: 'time_limit', waited: false });
});

test('a loop while loading runs into the time limit', async () => {
  expect((await outcomeOf(runner, 'for (;;);', tight)).ending).toEqual({ kind: 'time_limit', waited: false });
});

test('an endless interval runs into a limit', async () => {
  const work = caseOf({ ...ANSWER, isAsync: true }, callWith(), { limits });
  const source = 'const answer = () => { setInterval(() => {}, 1); return new Promise(() => {}) }';
  expect((await outcomeOf(runner, source, work)).ending.kind).toBe('time_limit');
});

test.each([
  ['the heap', 'const kept = []; for (;;) kept.push(new Array(1000).fill(1));'],
  ['buffers', 'const kept = []; for (;;) kept.push(new Uint8Array(1 << 20).fill(1));'],
])('filling %s runs into the memory limit', async (_, body) => {
  const work = caseOf(ANSWER, callWith(), { limits: { ...limits, cpuMs: 3000 } });
  const { ending } = await outcomeOf(runner, `function answer() { ${body} }`, work);
  expect(ending).toEqual({ kind: 'memory_limit' });
});

test('running out of memory at a near miss of the time limit is told once, without a crash', async () => {
  const source = `function answer() {
    const kept = []; let spent = 0;
    for (;;) { const list = new Array(2000).fill(0); for (let i = 0; i < 2000; i++) list[i] = Math.sqrt(i + spent++); kept.push(list); }
  }`;
  const cases = [0, 1].map(() =>
    caseOf(ANSWER, callWith(), { limits: { ...limits, heapMiB: 64, cpuMs: 100 } }),
  );
  const { outcomes } = await execute(runner, { source, cases });
  for (const { ending } of outcomes) expect(['time_limit', 'memory_limit']).toContain(ending.kind);
});

test('what earlier testcases left in the heap does not count against a later one', async () => {
  const source = `
    const registry = new FinalizationRegistry(() => {});
    function answer(mib) {
      const kept = Array.from({ length: mib * 8 }, () => new Array(16384).fill(0.5));
      for (const list of kept) registry.register(list, list.length);
      Promise.resolve().then(() => kept.length);
      return kept.length;
    }`;
  const cases = Array.from({ length: 12 }, () =>
    caseOf(ANSWER, callWith(20), { limits: { ...limits, cpuMs: 2000 } }),
  );
  const { outcomes } = await execute(runner, { source, cases });
  expect(outcomes.map((outcome) => outcome.ending)).toEqual(
    cases.map(() => ({ kind: 'answered', text: '[160]' })),
  );
});

test('the words of a refused buffer are an error like any other when memory is left', async () => {
  const source = 'function answer() { throw new RangeError("Array buffer allocation failed") }';
  const { ending } = await outcomeOf(runner, source, tight);
  expect(ending).toMatchObject({ kind: 'threw', error: { message: 'Array buffer allocation failed' } });
});

test('the testcases after one that killed its process are executed', async () => {
  const source = 'function answer(n) { if (n === 1) for (;;); return n }';
  const cases = [0, 1, 2].map((n) => caseOf(ANSWER, callWith(n), { limits }));
  const { outcomes } = await execute(runner, { source, cases });
  expect(outcomes.map((outcome) => outcome.ending)).toEqual([
    { kind: 'answered', text: '[0]' },
    { kind: 'time_limit', waited: false },
    { kind: 'answered', text: '[2]' },
  ]);
});

test('a stop leaves out the rest', async () => {
  const seen: number[] = [];
  await runner.execute(
    {
      language: 'javascript',
      source: 'const answer = (n) => n',
      cases: [0, 1, 2, 3].map((n) => caseOf(ANSWER, callWith(n))),
    },
    { onOutcome: (index) => (seen.push(index) === 2 ? 'stop' : 'continue') },
  );
  expect(seen).toEqual([0, 1]);
});

test('a process killed from outside is replaced and nobody is told', async () => {
  const source = 'function answer(n) { for (let i = 0; i < 2e7; i++); return n }';
  const cases = [0, 1, 2, 3].map((n) => caseOf(ANSWER, callWith(n)));
  const killed = new Set<number>();
  const killing = (async () => {
    for (let round = 0; round < 40 && killed.size === 0; round++) {
      await delay(5);
      for (const pid of runner.pids()) if (process.kill(pid, 'SIGKILL')) killed.add(pid);
    }
  })();
  const { outcomes } = await execute(runner, { source, cases });
  await killing;
  expect(killed.size).toBeGreaterThan(0);
  expect(outcomes.map((outcome) => outcome.ending)).toEqual(
    [0, 1, 2, 3].map((n) => ({ kind: 'answered', text: `[${n}]` })),
  );
});

test('an aborted work rejects with the reason and leaves the pool usable', async () => {
  const controller = new AbortController();
  const work = runner.execute(
    { language: 'javascript', source: 'for (;;);', cases: [caseOf(ANSWER, callWith())] },
    {
      onOutcome: () => 'continue',
      onStart: () => controller.abort(new Error('enough')),
      signal: controller.signal,
    },
  );
  await expect(work).rejects.toThrow('enough');
  const { ending } = await outcomeOf(runner, 'const answer = () => 1', tight);
  expect(ending).toEqual({ kind: 'answered', text: '[1]' });
});

test('memory is measured where it is asked for', async () => {
  const source =
    'function answer(mib) { const kept = new Float64Array(mib * 131072).fill(1); return kept.length }';
  const cases = [1, 24].map((mib) => caseOf(ANSWER, callWith(mib), { measureMemory: true }));
  const { outcomes } = await execute(runner, { source, cases });
  const [small = 0, large = 0] = outcomes.map((outcome) => outcome.usage.peakMiB ?? 0);
  expect(large - small).toBeGreaterThan(20);
  expect(large - small).toBeLessThan(30);
});

test('a pool whose processes cannot start says why', async () => {
  const broken = await openPool({
    size: 1,
    command: { file: process.execPath, args: ['-e', 'throw new Error("no luck")'], env: {} },
  });
  await expect(execute(broken, { source: '', cases: [tight] })).rejects.toThrow(/no luck/);
  await broken.close();
});
