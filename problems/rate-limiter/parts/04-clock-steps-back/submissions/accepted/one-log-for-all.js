/**
 * All allowed requests stand in one queue in the order of their times, and each client has a count. What leaves the
 * window is taken from the front, what a step back must move stands at the end. No client needs to be swept out.
 */
class RateLimiter {
  constructor(limit, windowMs) {
    this.limit = limit;
    this.windowMs = windowMs;
    this.requests = [];
    this.head = 0;
    this.counts = new Map();
    this.nowMs = 0;
  }

  allow(client, atMs) {
    if (atMs < this.nowMs) this.moveLaterTo(atMs);
    this.nowMs = atMs;
    this.dropUntil(atMs - this.windowMs);

    const count = this.counts.get(client) ?? 0;
    if (count >= this.limit) return false;
    this.counts.set(client, count + 1);
    this.requests.push({ client, atMs });
    return true;
  }

  moveLaterTo(atMs) {
    for (let i = this.requests.length - 1; i >= this.head && this.requests[i].atMs > atMs; i--)
      this.requests[i].atMs = atMs;
  }

  dropUntil(expiredMs) {
    while (this.head < this.requests.length && this.requests[this.head].atMs <= expiredMs) {
      this.release(this.requests[this.head].client);
      this.head += 1;
    }
    // Moving the rest down only when half the list is dropped keeps the cost per request constant.
    if (this.head * 2 > this.requests.length) {
      this.requests = this.requests.slice(this.head);
      this.head = 0;
    }
  }

  release(client) {
    const left = this.counts.get(client) - 1;
    if (left === 0) this.counts.delete(client);
    else this.counts.set(client, left);
  }
}
