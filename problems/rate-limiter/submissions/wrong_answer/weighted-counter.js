// Estimates the window from the counts of this and the previous fixed window, as if requests were spread evenly.
// witness: [["RateLimiter", 2, 10], ["allow", "a", 9], ["allow", "a", 9], ["allow", "a", 15]]
class RateLimiter {
  constructor(limit, windowMs) {
    this.limit = limit;
    this.windowMs = windowMs;
    this.window = 0;
    this.current = new Map();
    this.previous = new Map();
  }

  allow(client, atMs) {
    this.turnTo(Math.floor(atMs / this.windowMs));
    const share = 1 - (atMs % this.windowMs) / this.windowMs;
    const current = this.current.get(client) ?? 0;
    const estimate = current + share * (this.previous.get(client) ?? 0);
    if (estimate + 1 > this.limit) return false;
    this.current.set(client, current + 1);
    return true;
  }

  turnTo(window) {
    if (window === this.window) return;
    this.previous = window === this.window + 1 ? this.current : new Map();
    this.current = new Map();
    this.window = window;
  }
}
