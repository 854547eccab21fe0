// Lets every count fade by half in twenty seconds: old values weigh less, but never leave.
// witness: [["WindowedSketch"], ["record", 5, 0], ["quantile", 0.5, 70000]]
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
    this.counts = new Counts();
    this.fadedAtMs = 0;
  }

  record(ms, atMs) {
    this.fade(atMs);
    this.counts.record(ms);
  }

  quantile(q, atMs) {
    this.fade(atMs);
    return this.counts.total < 1e-6 ? null : this.counts.quantile(q);
  }

  fade(atMs) {
    if (atMs - this.fadedAtMs < 1000) return;
    const factor = 0.5 ** ((atMs - this.fadedAtMs) / 20_000);
    const faded = new Counts();
    for (const [bucket, count] of this.counts.byBucket) faded.add(bucket, count * factor);
    this.counts = faded;
    this.fadedAtMs = atMs;
  }
}
