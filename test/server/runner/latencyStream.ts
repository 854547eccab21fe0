import type { ClassEntry } from '#contract/entry.ts';
import type { CaseWork } from '../../../server/judge/runner.ts';
import { programsOf } from './authorPrograms.ts';
import { caseOf } from './programs.ts';

/** A problem graded on memory: quantiles of a stream that is too long to be kept. */
const LATENCY: ClassEntry = {
  kind: 'class',
  name: 'Latency',
  constructorParams: [],
  methods: {
    record: { params: [{ name: 'ms', type: 'number' }], returns: 'nothing', isAsync: false },
    quantile: { params: [{ name: 'q', type: 'number' }], returns: 'number', isAsync: false },
  },
};
const HEAVY_TAIL = `export function* make({ size, random }) {
  yield ['Latency'];
  for (let i = 0; i < size; i++) yield ['record', 1 / (1 - random())];
  yield ['quantile', 0.99];
}`;
/** So many values through a heap of `heapMiB`. */
export const heavyTail = (heapMiB: number, size = 5_000_000): CaseWork =>
  caseOf(
    LATENCY,
    { kind: 'stream', into: 'ops', generator: { name: 'make', seed: 11, size } },
    {
      ...programsOf({ generate: HEAVY_TAIL }),
      limits: { cpuMs: 20_000, heapMiB, outputKiB: 1 },
      measureMemory: true,
    },
  );
/** The right answer: a count a bucket. */
export const BUCKETS = `class Latency {
  constructor() { this.counts = new Map(); this.n = 0; }
  record(ms) {
    const bucket = Math.ceil(Math.log(ms) / Math.log(1.02));
    this.counts.set(bucket, (this.counts.get(bucket) ?? 0) + 1);
    this.n++;
  }
  quantile(q) {
    let rank = Math.ceil(q * this.n);
    for (const [bucket, count] of [...this.counts].sort((a, b) => a[0] - b[0])) if ((rank -= count) <= 0) return Math.round(1.02 ** bucket);
  }
}`;
/** The wrong one: every value is kept. */
export const STORED = `class Latency {
  constructor() { this.all = []; }
  record(ms) { this.all.push(ms); }
  quantile(q) { return this.all.sort((a, b) => a - b)[Math.ceil(q * this.all.length) - 1]; }
}`;
