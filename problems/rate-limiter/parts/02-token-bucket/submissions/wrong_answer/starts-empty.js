// Gives a client that it does not know an empty bucket.
// witness: [["TokenBucket", 1, 1], ["allow", "a", 0]]
const TOKEN = 1000;

class TokenBucket {
  constructor(burst, ratePerSecond) {
    this.capacity = burst * TOKEN;
    this.inflowPerMs = ratePerSecond;
    this.fillingTimeMs = Math.ceil(this.capacity / this.inflowPerMs);
    this.buckets = new Map();
    this.nextSweepMs = 0;
  }

  allow(client, atMs) {
    if (atMs >= this.nextSweepMs) this.forgetFullBuckets(atMs);
    const level = this.levelAt(this.buckets.get(client), atMs);
    if (level < TOKEN) {
      if (!this.buckets.has(client)) this.buckets.set(client, { level, atMs });
      return false;
    }
    this.buckets.set(client, { level: level - TOKEN, atMs });
    return true;
  }

  levelAt(bucket, atMs) {
    if (bucket === undefined) return 0;
    const inflow = (atMs - bucket.atMs) * this.inflowPerMs;
    return Math.min(this.capacity, bucket.level + inflow);
  }

  forgetFullBuckets(atMs) {
    for (const [client, bucket] of this.buckets) {
      if (this.levelAt(bucket, atMs) === this.capacity) this.buckets.delete(client);
    }
    this.nextSweepMs = atMs + this.fillingTimeMs;
  }
}
