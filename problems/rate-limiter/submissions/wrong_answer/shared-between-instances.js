// Keeps the clients in the module instead of the instance, so that two limiters are one.
// witness: [["a = RateLimiter", 1, 10], ["b = RateLimiter", 1, 10], ["a.allow", "x", 0], ["b.allow", "x", 0]]
const timesByClient = new Map();

class RateLimiter {
  constructor(limit, windowMs) {
    this.limit = limit;
    this.windowMs = windowMs;
    this.lastSweepMs = 0;
  }

  allow(client, atMs) {
    this.sweep(atMs);
    const times = timesByClient.get(client) ?? [];
    while (times.length > 0 && times[0] <= atMs - this.windowMs) times.shift();
    if (times.length >= this.limit) return false;
    times.push(atMs);
    timesByClient.set(client, times);
    return true;
  }

  sweep(atMs) {
    if (atMs < this.lastSweepMs + this.windowMs) return;
    this.lastSweepMs = atMs;
    for (const [client, times] of timesByClient) {
      if (times.at(-1) <= atMs - this.windowMs) timesByClient.delete(client);
    }
  }
}
