/** A token in the unit of the levels: at a rate per second, each millisecond brings a whole number of thousandths. */
const TOKEN = 1000;

/** A client without an entry has a full bucket, so full ones are swept out and new clients need no special case. */
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
      if (this.levelAt(bucket, atMs) === this.capacity) this.buckets.delete(client);
    }
    this.nextSweepMs = atMs + this.fillingTimeMs;
  }
}
