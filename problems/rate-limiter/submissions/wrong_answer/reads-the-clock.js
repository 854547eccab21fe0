// Reads the machine's clock instead of the time it is told.
// witness: [["RateLimiter", 1, 10], ["allow", "a", 0], ["allow", "a", 10]]
class RateLimiter {
  constructor(limit, windowMs) {
    this.limit = limit;
    this.windowMs = windowMs;
    this.timesByClient = new Map();
    this.lastSweepMs = 0;
  }

  allow(client) {
    const atMs = Date.now();
    this.sweep(atMs);
    const times = this.timesByClient.get(client) ?? [];
    while (times.length > 0 && times[0] <= atMs - this.windowMs) times.shift();
    if (times.length >= this.limit) return false;
    times.push(atMs);
    this.timesByClient.set(client, times);
    return true;
  }

  sweep(atMs) {
    if (atMs < this.lastSweepMs + this.windowMs) return;
    this.lastSweepMs = atMs;
    for (const [client, times] of this.timesByClient) {
      if (times.at(-1) <= atMs - this.windowMs) this.timesByClient.delete(client);
    }
  }
}
