// Copies the counts of the other over its own: buckets that both have keep the count of one.
// witness: [["a = LatencySketch"], ["b = LatencySketch"], ["a.record", 5], ["a.record", 5], ["a.record", 5], ["b.record", 5], ["b.record", 900], ["b.record", 900], ["a.merge", { "$ref": "b" }], ["a.quantile", 0.5]]
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
    this.counts = new Map([...this.counts, ...other.counts]);
    this.zeros += other.zeros;
    this.total = this.zeros + [...this.counts.values()].reduce((sum, count) => sum + count, 0);
  }
}
