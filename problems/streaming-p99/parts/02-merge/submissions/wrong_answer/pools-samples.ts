// Merges two random samples by drawing from both alike, however much each of them stands for.
const SAMPLE_SIZE = 20_000;

class LatencySketch {
  private sample: number[] = [];
  private count = 0;

  record(ms: number): void {
    this.count++;
    if (this.sample.length < SAMPLE_SIZE) {
      this.sample.push(ms);
      return;
    }
    const place = Math.floor(Math.random() * this.count);
    if (place < SAMPLE_SIZE) this.sample[place] = ms;
  }

  quantile(q: number): number | null {
    if (this.count === 0) return null;
    const sorted = this.sample.toSorted((a, b) => a - b);
    return sorted[Math.floor(q * (sorted.length - 1))];
  }

  merge(other: LatencySketch): void {
    const both = [...this.sample, ...other.sample];
    this.count += other.count;
    while (both.length > SAMPLE_SIZE) {
      const place = Math.floor(Math.random() * both.length);
      both[place] = both[both.length - 1];
      both.pop();
    }
    this.sample = both;
  }
}
