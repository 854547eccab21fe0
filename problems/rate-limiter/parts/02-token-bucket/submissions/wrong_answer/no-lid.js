// Lets a bucket save up tokens without end.
// witness: [["TokenBucket", 1, 1], ["allow", "a", 0], ["allow", "a", 2500], ["allow", "a", 2500]]
const TOKEN = 1000;

class TokenBucket {
  constructor(burst, ratePerSecond) {
    this.capacity = burst * TOKEN;
    this.inflowPerMs = ratePerSecond;
    this.buckets = new Map();
  }

  allow(client, atMs) {
    const level = this.levelAt(this.buckets.get(client), atMs);
    if (level < TOKEN) return false;
    this.buckets.set(client, { level: level - TOKEN, atMs });
    return true;
  }

  levelAt(bucket, atMs) {
    if (bucket === undefined) return this.capacity;
    const inflow = (atMs - bucket.atMs) * this.inflowPerMs;
    return bucket.level + inflow;
  }
}
