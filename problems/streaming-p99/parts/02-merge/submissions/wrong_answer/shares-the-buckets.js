// An empty sketch takes over the buckets of the other one; from then on they are the same buckets.
// witness: [["a = LatencySketch"], ["b = LatencySketch"], ["b.record", 5], ["a.merge", { "$ref": "b" }], ["a.record", 0.1], ["b.quantile", 1]]
const LOG_GROWTH = Math.log(1.02);

class LatencySketch {
  constructor() {
    this.counts = new Map();
    this.zeros = 0;
    this.total = 0;
  }

  record(ms) {
    this.total++;
    if (ms === 0) {
      this.zeros++;
      return;
    }
    const bucket = Math.floor(Math.log(ms) / LOG_GROWTH);
    this.counts.set(bucket, (this.counts.get(bucket) ?? 0) + 1);
  }

  quantile(q) {
    if (this.total === 0) return null;
    const position = Math.floor(q * (this.total - 1));
    let seen = this.zeros;
    if (seen > position) return 0;
    for (const [bucket, count] of [...this.counts].sort(([a], [b]) => a - b)) {
      seen += count;
      if (seen > position) return Math.exp((bucket + 0.5) * LOG_GROWTH);
    }
    throw new Error('no such rank');
  }

  merge(other) {
    if (this.counts.size === 0) {
      this.counts = other.counts;
    } else {
      for (const [bucket, count] of other.counts) {
        this.counts.set(bucket, (this.counts.get(bucket) ?? 0) + count);
      }
    }
    this.zeros += other.zeros;
    this.total += other.total;
  }
}
