// Counts in windows aligned to the clock, so twice the limit goes through at the seam of two windows.
// witness: [["RateLimiter", 1, 10], ["allow", "a", 9], ["allow", "a", 10]]
class RateLimiter {
  constructor(limit, windowMs) {
    this.limit = limit;
    this.windowMs = windowMs;
    this.window = -1;
    this.counts = new Map();
  }

  allow(client, atMs) {
    const window = Math.floor(atMs / this.windowMs);
    if (window !== this.window) {
      this.window = window;
      this.counts.clear();
    }
    const count = this.counts.get(client) ?? 0;
    if (count >= this.limit) return false;
    this.counts.set(client, count + 1);
    return true;
  }
}
