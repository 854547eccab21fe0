// Does not bring forward its next sweep when the clock steps back, so for an hour nobody is forgotten.
class RateLimiter {
  constructor(limit, windowMs) {
    this.limit = limit;
    this.windowMs = windowMs;
    this.timesByClient = new Map();
    this.nowMs = 0;
    this.sweptMs = 0;
  }

  allow(client, atMs) {
    if (atMs < this.nowMs) this.stepBackTo(atMs);
    this.nowMs = atMs;
    if (atMs >= this.sweptMs + this.windowMs) this.sweep();
    const times = this.timesByClient.get(client) ?? [];
    while (times.length > 0 && times[0] <= atMs - this.windowMs) times.shift();
    if (times.length >= this.limit) return false;
    times.push(atMs);
    this.timesByClient.set(client, times);
    return true;
  }

  stepBackTo(atMs) {
    this.sweep();
    for (const [client, times] of this.timesByClient) {
      const kept = times.filter((time) => time > this.nowMs - this.windowMs);
      this.timesByClient.set(
        client,
        kept.map((time) => Math.min(time, atMs)),
      );
    }
  }

  sweep() {
    for (const [client, times] of this.timesByClient) {
      if (times.at(-1) <= this.nowMs - this.windowMs) this.timesByClient.delete(client);
    }
    this.sweptMs = this.nowMs;
  }
}
