// Puts the tokens of a second into the bucket at once, when the second is over.
// witness: [["TokenBucket", 1, 2], ["allow", "a", 0], ["allow", "a", 600]]
class TokenBucket {
  constructor(burst, ratePerSecond) {
    this.burst = burst;
    this.ratePerSecond = ratePerSecond;
    this.buckets = new Map();
    this.second = 0;
  }

  allow(client, atMs) {
    this.turnTo(Math.floor(atMs / 1000));
    const tokens = this.buckets.get(client) ?? this.burst;
    if (tokens === 0) return false;
    this.buckets.set(client, tokens - 1);
    return true;
  }

  turnTo(second) {
    const lump = (second - this.second) * this.ratePerSecond;
    if (lump === 0) return;
    this.second = second;
    for (const [client, tokens] of this.buckets) {
      if (tokens + lump >= this.burst) this.buckets.delete(client);
      else this.buckets.set(client, tokens + lump);
    }
  }
}
