// Keeps the latest ten thousand values with their times: on a busy service that is less than a minute.
const CAPACITY = 10_000;

class WindowedSketch {
  private readonly values = new Float64Array(CAPACITY);
  private readonly times = new Float64Array(CAPACITY).fill(-Infinity);
  private next = 0;

  record(ms: number, atMs: number): void {
    this.values[this.next] = ms;
    this.times[this.next] = atMs;
    this.next = (this.next + 1) % CAPACITY;
  }

  quantile(q: number, atMs: number): number | null {
    const window = this.values.filter((_, i) => this.times[i] > atMs - 60_000).sort();
    return window.length === 0 ? null : window[Math.floor(q * (window.length - 1))];
  }
}
