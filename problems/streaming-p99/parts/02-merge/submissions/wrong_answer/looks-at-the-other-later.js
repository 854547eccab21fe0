// Remembers the other sketch instead of adding what it holds now: what it records later counts as well.
// witness: [["a = LatencySketch"], ["b = LatencySketch"], ["a.record", 5], ["b.record", 5], ["a.merge", { "$ref": "b" }], ["b.record", 900], ["a.quantile", 1]]
const LOG_GROWTH = Math.log(1.02);

class LatencySketch {
  constructor() {
    this.counts = new Map();
    this.zeros = 0;
    this.total = 0;
    this.merged = [];
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
    const { counts, zeros, total } = this.sum();
    if (total === 0) return null;
    const position = Math.floor(q * (total - 1));
    let seen = zeros;
    if (seen > position) return 0;
    for (const [bucket, count] of [...counts].sort(([a], [b]) => a - b)) {
      seen += count;
      if (seen > position) return Math.exp((bucket + 0.5) * LOG_GROWTH);
    }
    throw new Error('no such rank');
  }

  merge(other) {
    this.merged.push(other);
  }

  sum() {
    const counts = new Map(this.counts);
    let { zeros, total } = this;
    for (const other of this.merged.map((sketch) => sketch.sum())) {
      for (const [bucket, count] of other.counts) counts.set(bucket, (counts.get(bucket) ?? 0) + count);
      zeros += other.zeros;
      total += other.total;
    }
    return { counts, zeros, total };
  }
}
