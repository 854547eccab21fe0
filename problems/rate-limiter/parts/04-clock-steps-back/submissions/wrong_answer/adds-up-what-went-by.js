// Keeps a time of its own that only adds up steps ahead, so requests from before the new time lose the time between.
// witness: [["RateLimiter", 2, 10], ["allow", "a", 95], ["allow", "a", 100], ["allow", "a", 90], ["allow", "a", 96]]
class RateLimiter {
  constructor(limit, windowMs) {
    this.limit = limit;
    this.windowMs = windowMs;
    this.timesByClient = new Map();
    this.lastSweepMs = 0;
    this.toldMs = 0;
    this.ownMs = 0;
  }

  allow(client, toldMs) {
    this.ownMs += Math.max(0, toldMs - this.toldMs);
    this.toldMs = toldMs;
    const atMs = this.ownMs;
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
