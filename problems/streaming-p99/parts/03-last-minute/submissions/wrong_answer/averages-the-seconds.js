// Averages the quantile of each second instead of asking the sum of their counts.
// witness: [["WindowedSketch"], ["record", 1, 0], ["record", 1, 0], ["record", 1000, 5000], ["quantile", 0.5, 6000]]
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
    this.seconds = [];
  }

  record(ms, atMs) {
    this.forget(atMs);
    const second = Math.floor(atMs / 1000);
    if (this.seconds.at(-1)?.second !== second) this.seconds.push({ second, counts: new Counts() });
    this.seconds.at(-1).counts.record(ms);
  }

  quantile(q, atMs) {
    this.forget(atMs);
    if (this.seconds.length === 0) return null;
    const sum = this.seconds.reduce((total, { counts }) => total + counts.quantile(q), 0);
    return sum / this.seconds.length;
  }

  forget(atMs) {
    const oldest = Math.floor(atMs / 1000) - 59;
    while (this.seconds.length > 0 && this.seconds[0].second < oldest) this.seconds.shift();
  }
}
