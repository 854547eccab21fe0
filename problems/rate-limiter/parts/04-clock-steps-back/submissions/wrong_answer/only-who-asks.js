// Moves the later times of a client only when that client asks, so they begin to age only then.
// witness: [["RateLimiter", 1, 10], ["allow", "a", 100], ["allow", "b", 50], ["allow", "a", 60]]
class RateLimiter {
  constructor(limit, windowMs) {
    this.limit = limit;
    this.windowMs = windowMs;
    this.timesByClient = new Map();
    this.sweptMs = 0;
  }

  allow(client, atMs) {
    this.sweep(atMs);
    const times = this.timesByClient.get(client) ?? [];
    for (let i = times.length - 1; i >= 0 && times[i] > atMs; i--) times[i] = atMs;
    while (times.length > 0 && times[0] <= atMs - this.windowMs) times.shift();
    if (times.length >= this.limit) return false;
    times.push(atMs);
    this.timesByClient.set(client, times);
    return true;
  }

  sweep(atMs) {
    if (Math.abs(atMs - this.sweptMs) < this.windowMs) return;
    this.sweptMs = atMs;
    for (const [client, times] of this.timesByClient) {
      const isIdle = times.every((time) => time <= atMs - this.windowMs);
      if (isIdle) this.timesByClient.delete(client);
    }
  }
}
