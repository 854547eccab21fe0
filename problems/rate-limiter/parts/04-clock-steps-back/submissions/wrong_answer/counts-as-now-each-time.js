// Counts later times as now whenever it looks, but does not keep that, so they stay until the clock has caught up.
// witness: [["RateLimiter", 1, 10], ["allow", "a", 100], ["allow", "a", 50], ["allow", "a", 60]]
class RateLimiter {
  constructor(limit, windowMs) {
    this.limit = limit;
    this.windowMs = windowMs;
    this.timesByClient = new Map();
    this.sweptMs = 0;
  }

  allow(client, atMs) {
    this.sweep(atMs);
    const times = this.timesByClient.get(client) ?? [];
    while (times.length > 0 && this.hasLeft(times[0], atMs)) times.shift();
    if (times.length >= this.limit) return false;
    times.push(atMs);
    this.timesByClient.set(client, times);
    return true;
  }

  hasLeft(time, atMs) {
    return Math.min(time, atMs) <= atMs - this.windowMs;
  }

  sweep(atMs) {
    if (Math.abs(atMs - this.sweptMs) < this.windowMs) return;
    this.sweptMs = atMs;
    for (const [client, times] of this.timesByClient) {
      if (times.every((time) => this.hasLeft(time, atMs))) this.timesByClient.delete(client);
    }
  }
}
