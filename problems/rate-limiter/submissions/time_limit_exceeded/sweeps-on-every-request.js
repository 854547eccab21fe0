// Looks through all clients for idle ones on every request: slow when thousands of them are active.
class RateLimiter {
  constructor(limit, windowMs) {
    this.limit = limit;
    this.windowMs = windowMs;
    this.timesByClient = new Map();
  }

  allow(client, atMs) {
    this.sweep(atMs);
    const times = this.timesByClient.get(client) ?? [];
    while (times.length > 0 && times[0] <= atMs - this.windowMs) times.shift();
    if (times.length >= this.limit) return false;
    times.push(atMs);
    this.timesByClient.set(client, times);
    return true;
  }

  sweep(atMs) {
    for (const [client, times] of this.timesByClient) {
      if (times.at(-1) <= atMs - this.windowMs) this.timesByClient.delete(client);
    }
  }
}
