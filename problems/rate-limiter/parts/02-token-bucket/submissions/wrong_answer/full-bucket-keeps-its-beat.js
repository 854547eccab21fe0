// Lets tokens come on the same beat also while the bucket is full, so the first one after that comes too early.
// witness: [["TokenBucket", 1, 1], ["allow", "a", 0], ["allow", "a", 1500], ["allow", "a", 2100]]
class TokenBucket {
  constructor(burst, ratePerSecond) {
    this.burst = burst;
    this.ratePerSecond = ratePerSecond;
    this.buckets = new Map();
    this.nextSweepMs = 0;
  }

  allow(client, atMs) {
    if (atMs >= this.nextSweepMs) this.forgetFullBuckets(atMs);
    const bucket = this.buckets.get(client) ?? { tokens: this.burst, part: 0, atMs };
    this.fill(bucket, atMs);
    if (bucket.tokens === 0) return false;
    bucket.tokens -= 1;
    this.buckets.set(client, bucket);
    return true;
  }

  fill(bucket, atMs) {
    const parts = bucket.part + (atMs - bucket.atMs) * this.ratePerSecond;
    bucket.tokens = Math.min(this.burst, bucket.tokens + Math.floor(parts / 1000));
    bucket.part = parts % 1000;
    bucket.atMs = atMs;
  }

  forgetFullBuckets(atMs) {
    for (const [client, bucket] of this.buckets) {
      this.fill(bucket, atMs);
      if (bucket.tokens === this.burst) this.buckets.delete(client);
    }
    this.nextSweepMs = atMs + Math.ceil((this.burst * 1000) / this.ratePerSecond);
  }
}
