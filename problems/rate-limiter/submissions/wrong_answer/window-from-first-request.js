// Begins a client's window at its first request and counts from nothing when it is over.
// witness: [["RateLimiter", 2, 10], ["allow", "a", 0], ["allow", "a", 9], ["allow", "a", 10], ["allow", "a", 11]]
class RateLimiter {
  constructor(limit, windowMs) {
    this.limit = limit;
    this.windowMs = windowMs;
    this.windows = new Map();
    this.nextSweepMs = 0;
  }

  allow(client, atMs) {
    this.sweep(atMs);
    let window = this.windows.get(client);
    if (window === undefined || atMs >= window.startMs + this.windowMs) {
      window = { startMs: atMs, count: 0 };
      this.windows.set(client, window);
    }
    if (window.count >= this.limit) return false;
    window.count += 1;
    return true;
  }

  sweep(atMs) {
    if (atMs < this.nextSweepMs) return;
    for (const [client, window] of this.windows) {
      if (atMs >= window.startMs + this.windowMs) this.windows.delete(client);
    }
    this.nextSweepMs = atMs + this.windowMs;
  }
}
