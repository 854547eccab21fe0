// Lets old seconds go only when something is recorded: in silence the last minute stays for ever.
// witness: [["WindowedSketch"], ["record", 5, 0], ["quantile", 0.5, 70000]]
const LOG_GROWTH = Math.log(1.02);

class Counts {
  constructor() {
    this.byBucket = new Map();
    this.total = 0;
  }

  add(bucket, count) {
    this.byBucket.set(bucket, (this.byBucket.get(bucket) ?? 0) + count);
    this.total += count;
  }

  record(ms) {
    this.add(ms === 0 ? -Infinity : Math.floor(Math.log(ms) / LOG_GROWTH), 1);
  }

  merge(other) {
    for (const [bucket, count] of other.byBucket) this.add(bucket, count);
  }

  quantile(q) {
    if (this.total === 0) return null;
    const position = Math.floor(q * (this.total - 1));
    let seen = 0;
    for (const [bucket, count] of [...this.byBucket].sort(([a], [b]) => a - b)) {
      seen += count;
      if (seen > position) return Math.exp((bucket + 0.5) * LOG_GROWTH);
    }
    throw new Error('no such rank');
  }
}

class WindowedSketch {
  constructor() {
    this.seconds = [];
  }

  record(ms, atMs) {
    const second = Math.floor(atMs / 1000);
    while (this.seconds.length > 0 && this.seconds[0].second <= second - 60) this.seconds.shift();
    if (this.seconds.at(-1)?.second !== second) this.seconds.push({ second, counts: new Counts() });
    this.seconds.at(-1).counts.record(ms);
  }

  quantile(q, atMs) {
    const sum = new Counts();
    for (const { counts } of this.seconds) sum.merge(counts);
    return sum.quantile(q);
  }
}
