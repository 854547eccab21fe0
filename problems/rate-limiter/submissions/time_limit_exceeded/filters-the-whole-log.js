// Copies all times of the client that are still in the window on every request: slow when the limit is high.
class RateLimiter {
  constructor(limit, windowMs) {
    this.limit = limit;
    this.windowMs = windowMs;
    this.timesByClient = new Map();
    this.nextSweepMs = 0;
  }

  allow(client, atMs) {
    this.sweep(atMs);
    const known = this.timesByClient.get(client) ?? [];
    const times = known.filter((time) => time > atMs - this.windowMs);
    const isAllowed = times.length < this.limit;
    if (isAllowed) times.push(atMs);
    this.timesByClient.set(client, times);
    return isAllowed;
  }

  sweep(atMs) {
    if (atMs < this.nextSweepMs) return;
    for (const [client, times] of this.timesByClient) {
      const newestMs = times.at(-1) ?? -Infinity;
      if (newestMs <= atMs - this.windowMs) this.timesByClient.delete(client);
    }
    this.nextSweepMs = atMs + this.windowMs;
  }
}
