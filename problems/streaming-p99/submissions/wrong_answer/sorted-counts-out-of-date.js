// Keeps sorted copies of the counts until a bucket is new: what is added to a known bucket is not counted.
// witness: [["LatencySketch"], ["record", 1], ["record", 500], ["quantile", 0], ["record", 500], ["record", 500], ["record", 1], ["record", 1], ["record", 1], ["quantile", 0.5]]
const LOG_GROWTH = Math.log(1.02);

class LatencySketch {
  constructor() {
    this.counts = new Map();
    this.total = 0;
    this.ascending = null;
  }

  record(ms) {
    const bucket = ms === 0 ? -Infinity : Math.floor(Math.log(ms) / LOG_GROWTH);
    // A bucket that is new has to be sorted in.
    if (!this.counts.has(bucket)) this.ascending = null;
    this.counts.set(bucket, (this.counts.get(bucket) ?? 0) + 1);
    this.total++;
  }

  quantile(q) {
    if (this.total === 0) return null;
    this.ascending ??= [...this.counts].sort(([a], [b]) => a - b);
    const position = Math.floor(q * (this.total - 1));
    let seen = 0;
    for (const [bucket, count] of this.ascending) {
      seen += count;
      if (seen > position) return Math.exp((bucket + 0.5) * LOG_GROWTH);
    }
    return Math.exp((this.ascending.at(-1)[0] + 0.5) * LOG_GROWTH);
  }
}
