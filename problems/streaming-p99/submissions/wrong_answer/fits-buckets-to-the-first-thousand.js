// Keeps the first thousand values exactly, then spreads equal buckets over what it has seen of the range so far.
const FIRST = 1000;
const BUCKETS = 10_000;

class LatencySketch {
  constructor() {
    this.first = [];
    this.counts = null;
    this.total = 0;
  }

  record(ms) {
    this.total++;
    if (this.counts) {
      this.count(ms);
      return;
    }
    this.first.push(ms);
    if (this.first.length === FIRST) this.spread();
  }

  spread() {
    this.lowest = Math.min(...this.first);
    this.width = (2 * Math.max(...this.first) - this.lowest) / BUCKETS || 1;
    this.counts = new Array(BUCKETS).fill(0);
    for (const ms of this.first) this.count(ms);
  }

  count(ms) {
    const bucket = Math.floor((ms - this.lowest) / this.width);
    this.counts[Math.min(BUCKETS - 1, Math.max(0, bucket))]++;
  }

  quantile(q) {
    if (this.total === 0) return null;
    const position = Math.floor(q * (this.total - 1));
    if (!this.counts) return [...this.first].sort((a, b) => a - b)[position];
    let seen = 0;
    const bucket = this.counts.findIndex((count) => (seen += count) > position);
    return this.lowest + (bucket + 0.5) * this.width;
  }
}
