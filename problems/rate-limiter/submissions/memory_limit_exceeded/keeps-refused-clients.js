// Gives every client a list, also one that is refused, and never takes an empty list for idle.
class RateLimiter {
  constructor(limit, windowMs) {
    this.limit = limit;
    this.windowMs = windowMs;
    this.timesByClient = new Map();
    this.nextSweepMs = 0;
  }

  allow(client, atMs) {
    this.sweep(atMs);
    const times = this.timesOf(client);
    while (times.length > 0 && times[0] <= atMs - this.windowMs) times.shift();
    if (times.length >= this.limit) return false;
    times.push(atMs);
    return true;
  }

  timesOf(client) {
    if (!this.timesByClient.has(client)) this.timesByClient.set(client, []);
    return this.timesByClient.get(client);
  }

  sweep(atMs) {
    if (atMs < this.nextSweepMs) return;
    for (const [client, times] of this.timesByClient) {
      if (times.at(-1) <= atMs - this.windowMs) this.timesByClient.delete(client);
    }
    this.nextSweepMs = atMs + this.windowMs;
  }
}
