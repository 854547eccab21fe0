// Lets a client that it does not know through without looking at the limit, which is wrong when the limit is 0.
// witness: [["RateLimiter", 0, 10], ["allow", "a", 0]]
class RateLimiter {
  constructor(limit, windowMs) {
    this.limit = limit;
    this.windowMs = windowMs;
    this.timesByClient = new Map();
    this.nextSweepMs = 0;
  }

  allow(client, atMs) {
    this.sweep(atMs);
    const times = this.timesByClient.get(client);
    if (times === undefined) {
      this.timesByClient.set(client, [atMs]);
      return true;
    }
    while (times.length > 0 && times[0] <= atMs - this.windowMs) times.shift();
    if (times.length >= this.limit) return false;
    times.push(atMs);
    return true;
  }

  sweep(atMs) {
    if (atMs < this.nextSweepMs) return;
    for (const [client, times] of this.timesByClient) {
      const newestMs = times.at(-1) ?? -Infinity;
      if (newestMs <= atMs - this.windowMs) this.timesByClient.delete(client);
    }
    this.nextSweepMs = atMs + this.windowMs;
  }
}
