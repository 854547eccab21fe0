// Still takes time for something that only goes forward, so whoever is at the limit waits until the clock has caught up.
// witness: [["RateLimiter", 1, 10], ["allow", "a", 100], ["allow", "a", 50], ["allow", "a", 60]]
class RateLimiter {
  constructor(limit, windowMs) {
    this.limit = limit;
    this.windowMs = windowMs;
    this.timesByClient = new Map();
    this.lastSweepMs = 0;
  }

  allow(client, atMs) {
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
