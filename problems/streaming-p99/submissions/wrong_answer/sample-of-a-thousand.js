// A reservoir of a thousand values: one of them is beyond p99.9, and which one is luck.
const SAMPLE_SIZE = 1000;

class LatencySketch {
  constructor() {
    this.sample = [];
    this.count = 0;
  }

  record(ms) {
    this.count += 1;
    if (this.sample.length < SAMPLE_SIZE) {
      this.sample.push(ms);
      return;
    }
    const place = Math.floor(Math.random() * this.count);
    if (place < SAMPLE_SIZE) this.sample[place] = ms;
  }

  quantile(q) {
    if (this.count === 0) return null;
    const sorted = [...this.sample].sort((a, b) => a - b);
    return sorted[Math.floor(q * (sorted.length - 1))];
  }
}
