// Keeps answers between the smallest and the greatest value it has recorded itself, and does not merge those two.
// witness: [["a = LatencySketch"], ["b = LatencySketch"], ["a.record", 50], ["b.record", 9000], ["a.merge", { "$ref": "b" }], ["a.quantile", 1]]
const LOG_GROWTH = Math.log(1.02);

class LatencySketch {
  constructor() {
    this.counts = new Map();
    this.zeros = 0;
    this.total = 0;
    this.smallest = Infinity;
    this.greatest = 0;
  }

  record(ms) {
    this.total++;
    this.smallest = Math.min(this.smallest, ms);
    this.greatest = Math.max(this.greatest, ms);
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
      if (seen > position) {
        const middle = Math.exp((bucket + 0.5) * LOG_GROWTH);
        return Math.min(this.greatest, Math.max(this.smallest, middle));
      }
    }
    throw new Error('no such rank');
  }

  merge(other) {
    for (const [bucket, count] of other.counts) {
      this.counts.set(bucket, (this.counts.get(bucket) ?? 0) + count);
    }
    this.zeros += other.zeros;
    this.total += other.total;
  }
}
