// Keeps the times in a set, so requests of the same millisecond count as one.
// witness: [["RateLimiter", 2, 10], ["allow", "a", 0], ["allow", "a", 0], ["allow", "a", 0]]
class RateLimiter {
  constructor(limit, windowMs) {
    this.limit = limit;
    this.windowMs = windowMs;
    this.timesByClient = new Map();
    this.nextSweepMs = 0;
  }

  allow(client, atMs) {
    this.sweep(atMs);
    const times = this.timesByClient.get(client) ?? new Set();
    this.dropExpired(times, atMs);
    if (times.size >= this.limit) return false;
    times.add(atMs);
    this.timesByClient.set(client, times);
    return true;
  }

  dropExpired(times, atMs) {
    for (const time of times) {
      if (time > atMs - this.windowMs) return;
      times.delete(time);
    }
  }

  sweep(atMs) {
    if (atMs < this.nextSweepMs) return;
    for (const [client, times] of this.timesByClient) {
      this.dropExpired(times, atMs);
      if (times.size === 0) this.timesByClient.delete(client);
    }
    this.nextSweepMs = atMs + this.windowMs;
  }
}
