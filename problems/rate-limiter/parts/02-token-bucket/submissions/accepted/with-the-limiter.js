/**
 * Sliding log: the times of each client's allowed requests, oldest first. Idle clients are swept out once a window, so
 * the cost of a sweep is shared by the requests that went before it.
 */
class RateLimiter {
  constructor(limit, windowMs) {
    this.limit = limit;
    this.windowMs = windowMs;
    this.logs = new Map();
    this.nextSweepMs = 0;
  }

  allow(client, atMs) {
    const expiredMs = atMs - this.windowMs;
    if (atMs >= this.nextSweepMs) this.forgetIdleClients(atMs, expiredMs);
    if (this.limit === 0) return false;

    const log = this.logOf(client);
    log.dropUntil(expiredMs);
    if (log.size >= this.limit) return false;
    log.add(atMs);
    return true;
  }

  logOf(client) {
    let log = this.logs.get(client);
    if (log === undefined) {
      log = new RequestLog();
      this.logs.set(client, log);
    }
    return log;
  }

  forgetIdleClients(atMs, expiredMs) {
    for (const [client, log] of this.logs) {
      if (log.newestMs <= expiredMs) this.logs.delete(client);
    }
    this.nextSweepMs = atMs + this.windowMs;
  }
}

/** A queue of times in a list; `head` is where the oldest one stands. */
class RequestLog {
  constructor() {
    this.timesMs = [];
    this.head = 0;
  }

  get size() {
    return this.timesMs.length - this.head;
  }

  get newestMs() {
    return this.timesMs[this.timesMs.length - 1];
  }

  add(atMs) {
    this.timesMs.push(atMs);
  }

  dropUntil(expiredMs) {
    while (this.size > 0 && this.timesMs[this.head] <= expiredMs) this.head += 1;
    // Moving the rest down only when half the list is dropped keeps the cost per request constant.
    if (this.head * 2 > this.timesMs.length) {
      this.timesMs = this.timesMs.slice(this.head);
      this.head = 0;
    }
  }
}

/**
 * Whole tokens, and in `part` what has come in of the next one, in thousandths. A client that is not in the map has a
 * full bucket.
 */
class TokenBucket {
  constructor(burst, ratePerSecond) {
    this.burst = burst;
    this.ratePerSecond = ratePerSecond;
    this.buckets = new Map();
    this.nextSweepMs = 0;
  }

  allow(client, atMs) {
    if (atMs >= this.nextSweepMs) this.forgetFullBuckets(atMs);
    if (this.burst === 0) return false;

    const bucket = this.bucketOf(client, atMs);
    this.fill(bucket, atMs);
    if (bucket.tokens === 0) return false;
    bucket.tokens -= 1;
    return true;
  }

  bucketOf(client, atMs) {
    let bucket = this.buckets.get(client);
    if (bucket === undefined) {
      bucket = { tokens: this.burst, part: 0, filledAtMs: atMs };
      this.buckets.set(client, bucket);
    }
    return bucket;
  }

  fill(bucket, atMs) {
    const parts = bucket.part + (atMs - bucket.filledAtMs) * this.ratePerSecond;
    bucket.tokens += Math.floor(parts / 1000);
    bucket.part = parts % 1000;
    bucket.filledAtMs = atMs;
    if (bucket.tokens >= this.burst) {
      bucket.tokens = this.burst;
      bucket.part = 0;
    }
  }

  forgetFullBuckets(atMs) {
    for (const [client, bucket] of this.buckets) {
      this.fill(bucket, atMs);
      if (bucket.tokens === this.burst) this.buckets.delete(client);
    }
    this.nextSweepMs = atMs + Math.ceil((this.burst * 1000) / this.ratePerSecond);
  }
}
