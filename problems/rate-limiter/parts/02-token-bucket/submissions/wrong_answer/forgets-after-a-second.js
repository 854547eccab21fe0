// Forgets a client after a second without requests, although its bucket is not full, and so fills it.
// witness: [["TokenBucket", 3, 1], ["allow", "a", 0], ["allow", "a", 0], ["allow", "a", 0], ["allow", "a", 1100], ["allow", "a", 1100]]
const TOKEN = 1000;

class TokenBucket {
  constructor(burst, ratePerSecond) {
    this.capacity = burst * TOKEN;
    this.inflowPerMs = ratePerSecond;
    this.buckets = new Map();
    this.nextSweepMs = 0;
  }

  allow(client, atMs) {
    if (atMs >= this.nextSweepMs) this.forgetFullBuckets(atMs);
    const level = this.levelAt(this.buckets.get(client), atMs);
    if (level < TOKEN) return false;
    this.buckets.set(client, { level: level - TOKEN, atMs });
    return true;
  }

  levelAt(bucket, atMs) {
    if (bucket === undefined) return this.capacity;
    const inflow = (atMs - bucket.atMs) * this.inflowPerMs;
    return Math.min(this.capacity, bucket.level + inflow);
  }

  forgetFullBuckets(atMs) {
    for (const [client, bucket] of this.buckets) {
      if (atMs - bucket.atMs >= 1000) this.buckets.delete(client);
    }
    this.nextSweepMs = atMs + 1000;
  }
}
