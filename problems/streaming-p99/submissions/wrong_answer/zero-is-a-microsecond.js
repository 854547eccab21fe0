// Puts 0 into the lowest bucket, so that it reads as a microsecond.
// witness: [["LatencySketch"], ["record", 0], ["quantile", 0.5]]
const LOG_GROWTH = Math.log(1.02);
const SHORTEST_MS = 0.001;

class LatencySketch {
  constructor() {
    this.counts = [];
    this.total = 0;
  }

  record(ms) {
    const bucket = Math.floor(Math.log(Math.max(ms, SHORTEST_MS) / SHORTEST_MS) / LOG_GROWTH);
    while (this.counts.length <= bucket) this.counts.push(0);
    this.counts[bucket]++;
    this.total++;
  }

  quantile(q) {
    if (this.total === 0) return null;
    const position = Math.floor(q * (this.total - 1));
    let seen = 0;
    const bucket = this.counts.findIndex((count) => (seen += count) > position);
    return SHORTEST_MS * Math.exp((bucket + 0.5) * LOG_GROWTH);
  }
}
