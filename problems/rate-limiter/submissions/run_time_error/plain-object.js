// Keeps the clients in a plain object, which answers for names such as toString before they ever asked.
// witness: [["RateLimiter", 1, 10], ["allow", "toString", 0]]
class RateLimiter {
  constructor(limit, windowMs) {
    this.limit = limit;
    this.windowMs = windowMs;
    this.timesByClient = {};
    this.nextSweepMs = 0;
  }

  allow(client, atMs) {
    this.sweep(atMs);
    const times = this.timesByClient[client] ?? [];
    while (times.length > 0 && times[0] <= atMs - this.windowMs) times.shift();
    if (times.length >= this.limit) return false;
    times.push(atMs);
    this.timesByClient[client] = times;
    return true;
  }

  sweep(atMs) {
    if (atMs < this.nextSweepMs) return;
    for (const [client, times] of Object.entries(this.timesByClient)) {
      if (times.at(-1) <= atMs - this.windowMs) delete this.timesByClient[client];
    }
    this.nextSweepMs = atMs + this.windowMs;
  }
}
