// Keeps every value in four bytes, in an array that doubles when it is full.
class LatencySketch {
  private values = new Float32Array(1024);
  private count = 0;

  record(ms: number): void {
    if (this.count === this.values.length) {
      const longer = new Float32Array(this.count * 2);
      longer.set(this.values);
      this.values = longer;
    }
    this.values[this.count++] = ms;
  }

  quantile(q: number): number | null {
    if (this.count === 0) return null;
    this.values.subarray(0, this.count).sort();
    return this.values[Math.floor(q * (this.count - 1))];
  }

  merge(other: LatencySketch): void {
    for (let i = 0; i < other.count; i++) this.record(other.values[i]);
  }
}
