// Keeps every value of the last minute: exact, and as large as the traffic.
class WindowedSketch {
  constructor() {
    this.values = [];
    this.times = [];
  }

  record(ms, atMs) {
    this.values.push(ms);
    this.times.push(atMs);
  }

  quantile(q, atMs) {
    const first = this.times.findIndex((time) => time > atMs - 60_000);
    this.values = first === -1 ? [] : this.values.slice(first);
    this.times = first === -1 ? [] : this.times.slice(first);
    if (this.values.length === 0) return null;
    const sorted = this.values.toSorted((a, b) => a - b);
    return sorted[Math.floor(q * (sorted.length - 1))];
  }
}
