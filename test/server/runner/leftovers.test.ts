import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Runner } from '../../../server/judge/runner.ts';
import { openPool, type PoolEvent } from '../../../server/runner/host/pool.ts';
import { ANSWER, ANSWER_ASYNC, callWith, caseOf, execute, outcomeOf } from './programs.ts';

let runner: Runner;
const events: PoolEvent[] = [];
beforeAll(async () => {
  runner = await openPool({ size: 1, onEvent: (event) => events.push(event) });
});
afterAll(() => runner.close());

const answered = (text: string) => ({ kind: 'answered', text });
const roomy = { cpuMs: 5000, heapMiB: 64, outputKiB: 64 };

test('how full a hidden test left the heap cannot be seen by a sample after it', async () => {
  const source = `function answer(a) {
    if (a !== 'probe') { globalThis.keep = Array.from({ length: a }, () => new Uint8Array(1 << 19)); return a; }
    const held = []; try { for (;;) held.push(new Uint8Array(1 << 19)); } catch {} return held.length; }`;
  const seen = new Set<string>();
  for (const hidden of [3, 40]) {
    const { outcomes } = await execute(runner, {
      source,
      cases: [
        caseOf(ANSWER, callWith(hidden), { keepConsole: false, limits: roomy }),
        caseOf(ANSWER, callWith('probe'), { limits: roomy }),
      ],
    });
    seen.add(JSON.stringify(outcomes[1]?.ending));
  }
  expect(seen.size).toBe(1);
});

test('memory that each testcase keeps is given back before the next', async () => {
  const source =
    'let t; try { t = new Uint8Array(40 << 20) } catch { t = null } function answer() { return t ? 1 : 0 }';
  const cases = Array.from({ length: 8 }, () => caseOf(ANSWER, callWith(), { limits: roomy }));
  const { outcomes } = await execute(runner, { source, cases });
  expect(outcomes.map((outcome) => outcome.ending)).toEqual(cases.map(() => answered('[1]')));
});

test.each([
  ['a rejection', 'Promise.reject(new Error("left")); throw new Error("x")'],
  ['a microtask', 'Promise.resolve().then(() => { throw 1 }); throw new Error("x")'],
  [
    'a getter',
    'Promise.reject({ get message() { Promise.reject(new Error("late")); return "m" } }); throw new Error("x")',
  ],
])(
  '%s that a failed testcase left behind reaches neither the next one nor the process',
  async (_, source) => {
    events.length = 0;
    const cases = Array.from({ length: 6 }, () => caseOf(ANSWER, callWith()));
    const { outcomes } = await execute(runner, { source: `console.log('printed'); ${source}`, cases });
    for (const { ending, console } of outcomes) {
      expect(ending).toMatchObject({ kind: 'threw', error: { message: 'x', place: { line: 1 } } });
      expect(console).toBe('printed\n');
    }
    expect(outcomes).toHaveLength(6);
    expect(events).toEqual([]);
  },
);

test('a weak reference holds, so that garbage collection decides nothing', async () => {
  const source = `async function answer() {
    const refs = Array.from({ length: 50 }, (_, i) => new WeakRef({ i }));
    let junk = []; for (let i = 0; i < 2e5; i++) junk.push({ i }); junk = null;
    await new Promise((resolve) => setTimeout(resolve, 5));
    return refs.filter((ref) => ref.deref()).length;
  }`;
  const cases = Array.from({ length: 8 }, () => caseOf(ANSWER_ASYNC, callWith(), { limits: roomy }));
  const { outcomes } = await execute(runner, { source, cases });
  expect(outcomes.map((outcome) => outcome.ending)).toEqual(cases.map(() => answered('[50]')));
});

test.each([
  ['a line that is not there', 'e.stack = "    at solution.js:0:0\\n    at solution.js:1008642:1"'],
  ['a column that is not there', 'e.stack = "    at solution.js:1:9999999"'],
])('a forged frame on %s is not believed, and costs no process', async (_, forge) => {
  events.length = 0;
  const source = `function answer() { const e = new Error("x"); ${forge}; throw e }`;
  const { ending } = await outcomeOf(runner, source, caseOf(ANSWER, callWith()));
  expect(ending).toMatchObject({ kind: 'threw', error: { message: 'x', place: null } });
  expect(events).toEqual([]);
});

test.each([
  ['many long values', 'console.log(...Array(400).fill("x".repeat(65536)))'],
  [
    'a class with an endless name',
    'class C {} Object.defineProperty(C, "name", { value: "x".repeat(3e7) }); console.log(new C(), "x".repeat(1e5))',
  ],
])('printing %s is too much output and nothing worse', async (_, print) => {
  events.length = 0;
  const { ending, console } = await outcomeOf(
    runner,
    `function answer() { ${print}; return 1 }`,
    caseOf(ANSWER, callWith()),
  );
  expect(ending).toMatchObject({ kind: 'output_limit' });
  expect(console.length).toBeLessThanOrEqual(64 * 1024 + 1);
  expect(events).toEqual([]);
});

test('printing an error runs nothing of the candidate’s', async () => {
  const source = `function answer() {
    let ran = 0; const e = new Error('m');
    Object.defineProperty(e, 'name', { value: { toString() { ran++; return 'N' } } });
    Object.defineProperty(Object.prototype, 'value', { get() { ran++; return 'forged' }, configurable: true });
    console.log(e, { get trap() { ran++ } });
    delete Object.prototype.value;
    return ran }`;
  const { ending, console } = await outcomeOf(runner, source, caseOf(ANSWER, callWith()));
  expect(ending).toEqual(answered('[0]'));
  expect(console).toBe('Error: m { trap: [Getter] }\n');
});

test('what is thrown that is no error is told without a name of ours', async () => {
  const { ending } = await outcomeOf(runner, 'throw { a: 1 }', caseOf(ANSWER, callWith()));
  expect(ending).toMatchObject({ kind: 'threw', error: { message: 'threw something that is not an Error' } });
});

test('a hashbang is a comment', async () => {
  const { ending } = await outcomeOf(
    runner,
    '#!/usr/bin/env node\nconst answer = () => 1',
    caseOf(ANSWER, callWith()),
  );
  expect(ending).toEqual(answered('[1]'));
});

test('each testcase may lose its process and the spare, not only the submission', async () => {
  const pool = await openPool({ size: 1 });
  const source = 'function answer(n) { for (let i = 0; i < 4e7; i++); return n }';
  const cases = [0, 1, 2, 3, 4].map((n) => caseOf(ANSWER, callWith(n), { limits: roomy }));
  const endings: string[] = [];
  await pool.execute(
    { language: 'javascript', source, cases },
    {
      onOutcome: (index, outcome) => {
        endings.push(outcome.ending.kind);
        // The process is at the next testcase by now, or about to begin it.
        if (index < 3) setTimeout(() => pool.pids().forEach((pid) => process.kill(pid, 'SIGKILL')), 1);
        return 'continue';
      },
    },
  );
  expect(endings).toEqual(cases.map(() => 'answered'));
  await pool.close();
});

test('closing the pool ends those who wait for a process', async () => {
  const pool = await openPool({ size: 1 });
  const loop = execute(pool, { source: 'for (;;);', cases: [caseOf(ANSWER, callWith())] });
  const waiting = execute(pool, { source: '', cases: [caseOf(ANSWER, callWith())] });
  const settled = Promise.allSettled([loop, waiting]);
  await new Promise((resolve) => setTimeout(resolve, 300));
  await pool.close();
  expect((await settled)[1]?.status).toBe('rejected');
});
