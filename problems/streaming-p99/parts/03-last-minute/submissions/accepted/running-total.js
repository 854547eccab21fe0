// Counts of the whole window, kept up to date: each second is added while it lasts and subtracted when it leaves.
const LOG_WIDTH = Math.log(1.0198);
const WINDOW_SECONDS = 60;

export class WindowedSketch {
  constructor() {
    this.window = new Counts();
    /** Oldest first: { second, counts }. */
    this.seconds = [];
  }

  record(ms, atMs) {
    const second = Math.floor(atMs / 1000);
    if (this.seconds.at(-1)?.second !== second) {
      this.leave(second);
      this.seconds.push({ second, counts: new Counts() });
    }
    const bucket = ms === 0 ? -Infinity : Math.floor(Math.log(ms) / LOG_WIDTH);
    this.seconds.at(-1).counts.add(bucket, 1);
    this.window.add(bucket, 1);
  }

  quantile(q, atMs) {
    this.leave(Math.floor(atMs / 1000));
    return this.window.quantile(q);
  }

  leave(second) {
    while (this.seconds.length > 0 && this.seconds[0].second <= second - WINDOW_SECONDS) {
      this.window.subtract(this.seconds.shift().counts);
    }
  }
}

/** How many values lie in each bucket. Zeros lie in the bucket -Infinity. */
class Counts {
  constructor() {
    this.byBucket = new Map();
    this.total = 0;
  }

  add(bucket, count) {
    this.byBucket.set(bucket, (this.byBucket.get(bucket) ?? 0) + count);
    this.total += count;
  }

  subtract(other) {
    for (const [bucket, count] of other.byBucket) {
      this.add(bucket, -count);
      if (this.byBucket.get(bucket) === 0) this.byBucket.delete(bucket);
    }
  }

  quantile(q) {
    if (this.total === 0) return null;
    let left = Math.floor(q * (this.total - 1));
    const ascending = [...this.byBucket].sort(([a], [b]) => a - b);
    const [bucket] = ascending.find(([, count]) => (left -= count) < 0);
    return Math.exp((bucket + 0.5) * LOG_WIDTH);
  }
}
