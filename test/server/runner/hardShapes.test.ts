/** Five shapes of problem that a plain judge of return values cannot hold, each right and wrong. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ClassEntry, FunctionEntry } from '#contract/entry.ts';
import type { CaseCall } from '#contract/testcase.ts';
import { tagValue } from '#contract/value.ts';
import type { AuthorPrograms } from '../../../server/catalog/problem.ts';
import type { AuthorRunner } from '../../../server/judge/authorRunner.ts';
import type { CaseWork, Runner } from '../../../server/judge/runner.ts';
import { openAuthorRunner } from '../../../server/runner/host/openAuthorRunner.ts';
import { openPool } from '../../../server/runner/host/pool.ts';
import { programsOf, tagged, valueInput } from './authorPrograms.ts';
import { ANSWER, ANSWER_ASYNC, caseOf, execute, outcomeOf, PROGRAM } from './programs.ts';

let runner: Runner;
let author: AuthorRunner;
beforeAll(async () => {
  runner = await openPool({ size: 1 });
  author = await openAuthorRunner();
});
afterAll(async () => {
  await runner.close();
  await author.close();
});

const endingOf = async (source: string, work: CaseWork) => (await outcomeOf(runner, source, work)).ending;
const driven = (entry: CaseWork['entry'], programs: AuthorPrograms, input: unknown): CaseWork =>
  caseOf(entry, { kind: 'harness', input: tagValue(input) }, programs);

const number = [{ name: 'value', type: 'number' }];
const SKETCH: ClassEntry = {
  kind: 'class',
  name: 'Sketch',
  constructorParams: [],
  methods: {
    record: { params: number, returns: 'nothing', isAsync: false },
    merge: { params: [{ name: 'other', type: 'any' }], returns: 'nothing', isAsync: false },
    quantile: { params: number, returns: 'number', isAsync: false },
  },
};
const TEN_HOSTS = `export function* make({ size, random }) {
  for (let host = 0; host < 10; host++) {
    yield ['s' + host + ' = Sketch'];
    const record = 's' + host + '.record';
    for (let i = 0; i < size; i++) yield [record, 1 + host * 100 + random() * 10];
  }
  for (let host = 1; host < 10; host++) yield ['s0.merge', { $ref: 's' + host }];
  yield ['s0.quantile', 0.5];
  yield ['s0.quantile', 0.99];
}`;

test('ten sketches of half a million values are fed and merged within 16 MiB', async () => {
  const call: CaseCall = { kind: 'stream', into: 'ops', generator: { name: 'make', seed: 3, size: 500_000 } };
  const limits = { cpuMs: 20_000, heapMiB: 16, outputKiB: 1 };
  const work = caseOf(SKETCH, call, { ...programsOf({ generate: TEN_HOSTS }), limits, measureMemory: true });
  const buckets = `class Sketch {
    counts = new Map(); n = 0;
    record(v) { this.add(Math.ceil(Math.log(v) / Math.log(1.02)), 1); }
    add(bucket, count) { this.counts.set(bucket, (this.counts.get(bucket) ?? 0) + count); this.n += count; }
    merge(other) { for (const [bucket, count] of other.counts) this.add(bucket, count); }
    quantile(q) {
      let rank = Math.ceil(q * this.n);
      for (const [bucket, count] of [...this.counts].sort(([a], [b]) => a - b))
        if ((rank -= count) <= 0) return Math.round(1.02 ** bucket / 100);
    }
  }`;
  expect(await endingOf(buckets, work)).toEqual({ kind: 'answered', text: '[4,9]' });
  const storing = `class Sketch {
    all = [];
    record(v) { this.all.push(v); }
    merge(other) { for (const v of other.all) this.all.push(v); }
    quantile(q) { return this.all.sort((a, b) => a - b)[Math.ceil(q * this.all.length) - 1]; }
  }`;
  expect(await endingOf(storing, work)).toEqual({ kind: 'memory_limit' });
});

const BUDGET: ClassEntry = {
  kind: 'class',
  name: 'Budget',
  constructorParams: [
    { name: 'total', type: 'integer' },
    { name: 'termMs', type: 'integer' },
  ],
  methods: {
    lease: { params: number, returns: 'integer', isAsync: false },
    spend: { params: [{ name: 'gateway', type: 'integer' }], returns: 'boolean', isAsync: false },
  },
};
const LEASES = programsOf({
  harness: `export async function drive({ total, termMs, gateways }, { solution, clock, random, kit }) {
    const budget = solution.construct('Budget', [total, termMs]);
    const granted = [];
    let over = false;
    let live = 0;
    for (let round = 0; round < 200; round++) {
      const gateway = kit.floor(random() * gateways);
      const got = budget.call('lease', [gateway]);
      live += got;
      if (live > total) over = true;
      kit.push(granted, got);
      // One in five dies with its lease: it comes back after its term.
      clock.after(termMs, () => { live -= got; });
      await clock.sleep(random() < 0.2 ? termMs : 1);
    }
    let sum = 0;
    for (let i = 0; i < granted.length; i++) sum += granted[i];
    return { over, sum };
  }`,
  checker: `export function check({ input, actual }) {
    if (actual.over) return { reason: 'more was leased than the budget holds' };
    return actual.sum > 2 * input.total ? true : { reason: 'a dead lease never came back' };
  }`,
});

test.each([
  ['a right one', 'this.leases = this.leases.filter(([, until]) => until > now);', true],
  ['one that forgets none', '', 'a dead lease never came back'],
  ['one that counts none', 'this.leases = [];', 'more was leased than the budget holds'],
])('leases are judged by invariants: %s', async (_, expire, verdict) => {
  const source = `class Budget {
    constructor(total, termMs) { this.total = total; this.termMs = termMs; this.leases = []; }
    lease() {
      const now = performance.now();
      ${expire}
      const held = this.leases.reduce((sum, [size]) => sum + size, 0);
      const size = Math.min(10, this.total - held);
      if (size > 0) this.leases.push([size, now + this.termMs]);
      return size;
    }
  }`;
  const input = { total: 100, termMs: 50, gateways: 10 };
  const ending = await endingOf(source, driven(BUDGET, LEASES, input));
  if (ending.kind !== 'answered') throw new Error(`it ended as ${ending.kind}`);
  const [actual] = JSON.parse(ending.text) as [never];
  const [answer] = await author.execute(LEASES, [
    { do: 'check', input: valueInput(input), expected: undefined, actual },
  ]);
  expect(answer).toEqual(tagged(verdict === true ? true : { reason: verdict }));
});

const LOG_IN_CHUNKS = `export function* make({ size, random }) {
  const lines = [];
  for (let i = 0; i < 300; i++) lines.push('2026-01-01 E' + (i % 7) + ' größer 🙂 ' + i);
  const text = lines.join('\\n') + '\\n';
  for (let at = 0; at < text.length; ) {
    const length = 1 + Math.floor(random() * size);
    yield text.slice(at, at + length);
    at += length;
  }
}`;

test('a log in chunks reads the same wherever they are split', async () => {
  const source = `
    const counts = new Map();
    for (let line = readLine(); line !== null; line = readLine()) {
      const [, code, word, smile] = line.split(' ');
      const key = [code, word, smile].join();
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    for (const [key, count] of counts) console.log(key, count);`;
  const cases = [1, 2, 3, 10, 1000, 100_000].map((size) =>
    caseOf(
      PROGRAM,
      { kind: 'stream', into: 'stdin', generator: { name: 'make', seed: size, size } },
      programsOf({ generate: LOG_IN_CHUNKS }),
    ),
  );
  const { outcomes } = await execute(runner, { source, cases });
  const lines = Array.from({ length: 7 }, (_, i) => `E${i},größer,🙂 ${i < 6 ? 43 : 42}\n`);
  expect(outcomes.map(({ ending }) => ending)).toEqual(
    cases.map(() => ({ kind: 'answered', text: lines.join('') })),
  );
});

const HEDGED: FunctionEntry = {
  ...ANSWER_ASYNC,
  params: [
    { name: 'start', type: 'function' },
    { name: 'hedgeAfterMs', type: 'integer' },
  ],
};
const HEDGE = programsOf({
  harness: `export async function drive({ tries, hedgeAfterMs }, { solution, clock, kit }) {
    const calls = [];
    const aborted = [];
    const start = (index) => {
      kit.push(calls, clock.now());
      const { after, fails } = tries[index];
      let cancel;
      const done = kit.promise((resolve, reject) => {
        cancel = clock.after(after, () => (fails ? reject(kit.error('try ' + index + ' failed')) : resolve('answer ' + index)));
      });
      return { done, abort: () => { cancel(); kit.push(aborted, index); } };
    };
    let result;
    try {
      result = await solution.call('answer', [start, hedgeAfterMs]);
    } catch (error) {
      result = error.message;
    }
    return { calls, result, finishedAt: clock.now(), aborted };
  }`,
});

test('hedged requests run on the virtual clock, and the loser is aborted', async () => {
  const source = `async function answer(start, hedgeAfterMs) {
    const first = start(0);
    let second = null;
    const hedge = new Promise((resolve) => setTimeout(resolve, hedgeAfterMs));
    const early = await Promise.race([first.done.then(() => true, () => true), hedge.then(() => false)]);
    if (early) return first.done;
    second = start(1);
    const [winner, loser] = await Promise.any([
      first.done.then(() => [first, second]),
      second.done.then(() => [second, first]),
    ]);
    loser.abort();
    return winner.done;
  }`;
  const observe = async (tries: object) => {
    const ending = await endingOf(source, driven(HEDGED, HEDGE, { tries, hedgeAfterMs: 100 }));
    if (ending.kind !== 'answered') throw new Error(`it ended as ${ending.kind}`);
    return (JSON.parse(ending.text) as [unknown])[0];
  };
  expect(await observe([{ after: 900 }, { after: 50 }])).toEqual(
    tagValue({ calls: [0, 100], result: 'answer 1', finishedAt: 150, aborted: [0] }),
  );
  expect(await observe([{ after: 120 }, { after: 50 }])).toEqual(
    tagValue({ calls: [0, 100], result: 'answer 0', finishedAt: 120, aborted: [1] }),
  );
  expect(await observe([{ after: 20 }, { after: 50 }])).toEqual(
    tagValue({ calls: [0], result: 'answer 0', finishedAt: 20, aborted: [] }),
  );
  expect(await observe([{ after: 20, fails: true }, { after: 50 }])).toEqual(
    tagValue({ calls: [0], result: 'try 0 failed', finishedAt: 20, aborted: [] }),
  );
});

const READS: FunctionEntry = {
  ...ANSWER,
  params: [
    { name: 'read', type: 'function' },
    { name: 'length', type: 'integer' },
  ],
  returns: 'integer',
};
const COUNTED = programsOf({
  harness: `export async function drive({ items }, { solution }) {
    let reads = 0;
    const read = (index) => {
      reads += 1;
      if (!(index >= 0 && index < items.length)) throw new RangeError('there is no item ' + index);
      return items[index];
    };
    return { index: solution.call('answer', [read, items.length]), reads };
  }`,
  checker: `export function check({ input: { items }, actual: { index, reads } }) {
    const isPeak = items[index] > (items[index - 1] ?? -Infinity) && items[index] > (items[index + 1] ?? -Infinity);
    if (!isPeak) return { reason: index + ' is no peak' };
    const most = 2 * Math.ceil(Math.log2(items.length)) + 2;
    return reads <= most ? true : { reason: reads + ' reads, at most ' + most };
  }`,
});

test.each([
  [
    'by halves',
    `function answer(read, length) {
      let low = 0, high = length - 1;
      while (low < high) { const mid = (low + high) >> 1; if (read(mid) < read(mid + 1)) low = mid + 1; else high = mid; }
      return low;
    }`,
    true,
  ],
  [
    'one by one',
    'function answer(read, length) { let i = 0; while (i + 1 < length && read(i) < read(i + 1)) i++; return i; }',
    { reason: '602 reads, at most 22' },
  ],
  ['not at all', 'function answer() { return 1; }', { reason: '1 is no peak' }],
])('counted reads allow any right index: %s', async (_, source, verdict) => {
  // More than one peak, and the first of them in the middle.
  const items = Array.from({ length: 1000 }, (_item, i) =>
    i < 300 ? i : i < 600 ? 600 - i : i < 900 ? i : 1800 - i,
  );
  const ending = await endingOf(source, driven(READS, COUNTED, { items }));
  if (ending.kind !== 'answered') throw new Error(`it ended as ${ending.kind}`);
  const [actual] = JSON.parse(ending.text) as [never];
  const [answer] = await author.execute(COUNTED, [
    { do: 'check', input: valueInput({ items }), expected: undefined, actual },
  ]);
  expect(answer).toEqual(tagged(verdict));
});
