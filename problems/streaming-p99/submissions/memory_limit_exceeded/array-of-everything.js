// Keeps every value in an array and sorts it when asked.
class LatencySketch {
  constructor() {
    this.values = [];
  }

  record(ms) {
    this.values.push(ms);
  }

  quantile(q) {
    if (this.values.length === 0) return null;
    this.values.sort((a, b) => a - b);
    return this.values[Math.floor(q * (this.values.length - 1))];
  }
}
