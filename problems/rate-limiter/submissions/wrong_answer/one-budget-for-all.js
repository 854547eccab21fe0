// Counts all clients together.
// witness: [["RateLimiter", 1, 10], ["allow", "a", 0], ["allow", "b", 0]]
class RateLimiter {
  constructor(limit, windowMs) {
    this.limit = limit;
    this.windowMs = windowMs;
    this.timesByClient = new Map();
    this.lastSweepMs = 0;
  }

  allow(client, atMs) {
    this.sweep(atMs);
    const times = this.timesByClient.get('all') ?? [];
    while (times.length > 0 && times[0] <= atMs - this.windowMs) times.shift();
    if (times.length >= this.limit) return false;
    times.push(atMs);
    this.timesByClient.set('all', times);
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
