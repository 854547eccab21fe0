// Buckets that grow by 2 %, but end at a minute: whatever takes longer is a minute.
// witness: [["LatencySketch"], ["record", 90000], ["quantile", 0.5]]
const LOG_GROWTH = Math.log(1.02);
const LONGEST_MS = 60_000;
const LOWEST = Math.floor(Math.log(0.001) / LOG_GROWTH);
const HIGHEST = Math.floor(Math.log(LONGEST_MS) / LOG_GROWTH);

class LatencySketch {
  constructor() {
    this.counts = new Array(HIGHEST - LOWEST + 1).fill(0);
    this.zeros = 0;
    this.total = 0;
  }

  record(ms) {
    this.total++;
    if (ms === 0) {
      this.zeros++;
      return;
    }
    const clamped = Math.min(ms, LONGEST_MS);
    this.counts[Math.floor(Math.log(clamped) / LOG_GROWTH) - LOWEST]++;
  }

  quantile(q) {
    if (this.total === 0) return null;
    const position = Math.floor(q * (this.total - 1));
    let seen = this.zeros;
    if (seen > position) return 0;
    let i = 0;
    while ((seen += this.counts[i]) <= position) i++;
    return Math.exp((i + LOWEST + 0.5) * LOG_GROWTH);
  }
}
