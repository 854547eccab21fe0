// Counts ranks from 0 and compares them as if they were counted from 1: one value too high, which shows among few.
// witness: [["LatencySketch"], ["record", 1], ["record", 10], ["record", 100], ["quantile", 0.5]]
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
    const rank = Math.ceil(q * this.total);
    let seen = this.zeros;
    if (seen > rank) return 0;
    const ascending = [...this.counts].sort(([a], [b]) => a - b);
    for (const [bucket, count] of ascending) {
      seen += count;
      if (seen > rank) return Math.exp((bucket + 0.5) * LOG_GROWTH);
    }
    return ascending.length === 0 ? 0 : Math.exp((ascending.at(-1)[0] + 0.5) * LOG_GROWTH);
  }
}
