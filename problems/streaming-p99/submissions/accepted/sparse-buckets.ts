/** Values of one bucket differ by less than 2 %, so its middle is within 1 % of each of them. */
const LOG_WIDTH = Math.log(1.0198);

/** Only buckets that were hit are kept, so no range of values has to be known. */
class LatencySketch {
  private readonly countByBucket = new Map<number, number>();
  private zeroCount = 0;
  private count = 0;

  record(ms: number): void {
    this.count += 1;
    if (ms === 0) {
      this.zeroCount += 1;
      return;
    }
    const bucket = Math.floor(Math.log(ms) / LOG_WIDTH);
    this.countByBucket.set(bucket, (this.countByBucket.get(bucket) ?? 0) + 1);
  }

  quantile(q: number): number | null {
    if (this.count === 0) return null;
    // The rank is counted from 1.
    const rank = Math.max(1, Math.ceil(q * this.count));
    let below = this.zeroCount;
    if (rank <= below) return 0;

    const buckets = [...this.countByBucket.keys()].sort((a, b) => a - b);
    for (const bucket of buckets) {
      below += this.countByBucket.get(bucket) ?? 0;
      if (rank <= below) return Math.exp((bucket + 0.5) * LOG_WIDTH);
    }
    throw new Error(`no value has rank ${rank} of ${this.count}`);
  }
}
