// A ring that clears the slot it moves to, and none of those it passes over in a silence.
// witness: [["WindowedSketch"], ["record", 9, 30000], ["record", 5, 89000], ["record", 5, 100000], ["quantile", 1, 100000]]
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
    this.slots = Array.from({ length: 60 }, () => new Counts());
    this.second = 0;
  }

  record(ms, atMs) {
    this.turn(atMs);
    this.slots[this.second % 60].record(ms);
  }

  quantile(q, atMs) {
    this.turn(atMs);
    const sum = new Counts();
    for (const counts of this.slots) sum.merge(counts);
    return sum.quantile(q);
  }

  turn(atMs) {
    const second = Math.floor(atMs / 1000);
    if (second === this.second) return;
    // After more than a minute nothing of the ring is left.
    if (second - this.second >= 60) this.slots = this.slots.map(() => new Counts());
    this.slots[second % 60] = new Counts();
    this.second = second;
  }
}
