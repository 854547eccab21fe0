// Rounds the level down to whole tokens at each allowed request and loses the part that had come in.
// witness: [["TokenBucket", 2, 1], ["allow", "a", 0], ["allow", "a", 0], ["allow", "a", 1500], ["allow", "a", 2100]]
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
    if (level < TOKEN) return false;
    this.buckets.set(client, { level: Math.floor(level / TOKEN) * TOKEN - TOKEN, atMs });
    return true;
  }

  levelAt(bucket, atMs) {
    if (bucket === undefined) return this.capacity;
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
