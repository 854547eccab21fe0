// Buckets 2 % wide, but it answers with their upper edge: up to 2 % above the value.
// witness: [["LatencySketch"], ["record", 101], ["quantile", 0.5]]
const GROWTH = 1.02;
const LOG_GROWTH = Math.log(GROWTH);

class LatencySketch {
  private readonly counts = new Map<number, number>();
  private zeros = 0;
  private total = 0;

  record(ms: number): void {
    this.total++;
    if (ms === 0) {
      this.zeros++;
      return;
    }
    const bucket = Math.ceil(Math.log(ms) / LOG_GROWTH);
    this.counts.set(bucket, (this.counts.get(bucket) ?? 0) + 1);
  }

  quantile(q: number): number | null {
    if (this.total === 0) return null;
    const position = Math.floor(q * (this.total - 1));
    let seen = this.zeros;
    if (seen > position) return 0;
    for (const [bucket, count] of [...this.counts].sort(([a], [b]) => a - b)) {
      seen += count;
      if (seen > position) return GROWTH ** bucket;
    }
    return null;
  }
}
