// Six slices of ten seconds: the window is up to ten seconds short.
// witness: [["WindowedSketch"], ["record", 5, 5000], ["quantile", 0.5, 62000]]
const LOG_GROWTH = Math.log(1.02);

class Counts {
  constructor() {
    this.byBucket = new Map();
    this.total = 0;
  }

  add(bucket, count) {
    this.byBucket.set(bucket, (this.byBucket.get(bucket) ?? 0) + count);
    this.total += count;
  }

  record(ms) {
    this.add(ms === 0 ? -Infinity : Math.floor(Math.log(ms) / LOG_GROWTH), 1);
  }

  merge(other) {
    for (const [bucket, count] of other.byBucket) this.add(bucket, count);
  }

  quantile(q) {
    if (this.total === 0) return null;
    const position = Math.floor(q * (this.total - 1));
    let seen = 0;
    for (const [bucket, count] of [...this.byBucket].sort(([a], [b]) => a - b)) {
      seen += count;
      if (seen > position) return Math.exp((bucket + 0.5) * LOG_GROWTH);
    }
    throw new Error('no such rank');
  }
}

class WindowedSketch {
  constructor() {
    this.slices = [];
  }

  record(ms, atMs) {
    const number = Math.floor(atMs / 10_000);
    if (this.slices.at(-1)?.number !== number) this.slices.push({ number, counts: new Counts() });
    this.slices.at(-1).counts.record(ms);
    this.forget(atMs);
  }

  quantile(q, atMs) {
    this.forget(atMs);
    const sum = new Counts();
    for (const { counts } of this.slices) sum.merge(counts);
    return sum.quantile(q);
  }

  forget(atMs) {
    this.slices = this.slices.filter(({ number }) => number > Math.floor(atMs / 10_000) - 6);
  }
}
