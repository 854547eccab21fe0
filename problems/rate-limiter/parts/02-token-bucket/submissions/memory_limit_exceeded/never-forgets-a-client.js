// Keeps full buckets, so whoever came once is remembered for ever.
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
    return Math.min(this.capacity, bucket.level + inflow);
  }
}
