// Remembers refused requests as well, so a client that keeps asking is never let in again.
// witness: [["RateLimiter", 1, 10], ["allow", "a", 0], ["allow", "a", 5], ["allow", "a", 10]]
class RateLimiter {
  constructor(limit, windowMs) {
    this.limit = limit;
    this.windowMs = windowMs;
    this.timesByClient = new Map();
    this.nextSweepMs = 0;
  }

  allow(client, atMs) {
    this.sweep(atMs);
    const times = this.timesByClient.get(client) ?? [];
    while (times.length > 0 && times[0] <= atMs - this.windowMs) times.shift();
    times.push(atMs);
    this.timesByClient.set(client, times);
    return times.length <= this.limit;
  }

  sweep(atMs) {
    if (atMs < this.nextSweepMs) return;
    for (const [client, times] of this.timesByClient) {
      if (times.at(-1) <= atMs - this.windowMs) this.timesByClient.delete(client);
    }
    this.nextSweepMs = atMs + this.windowMs;
  }
}
