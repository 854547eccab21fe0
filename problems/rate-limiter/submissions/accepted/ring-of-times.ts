/**
 * The last `limit` allowed times of a client in a ring. The place that the next time will take holds the limit-th last
 * one: when that has left the window, there is room. A ring grows up to the limit only as far as it is filled.
 */
class AllowedTimes {
  private readonly limit: number;
  private readonly ring: number[] = [];
  private next = 0;
  newestMs = -Infinity;

  constructor(limit: number) {
    this.limit = limit;
  }

  hasRoom(expiredMs: number): boolean {
    return this.ring.length < this.limit || this.ring[this.next] <= expiredMs;
  }

  add(atMs: number): void {
    this.ring[this.next] = atMs;
    this.next = (this.next + 1) % this.limit;
    this.newestMs = atMs;
  }
}

class RateLimiter {
  private readonly limit: number;
  private readonly windowMs: number;
  private readonly clients = new Map<string, AllowedTimes>();
  private sweepAtMs = 0;

  constructor(limit: number, windowMs: number) {
    this.limit = limit;
    this.windowMs = windowMs;
  }

  allow(client: string, atMs: number): boolean {
    if (this.limit === 0) return false;
    const expiredMs = atMs - this.windowMs;
    if (atMs >= this.sweepAtMs) {
      this.forgetIdle(expiredMs);
      this.sweepAtMs = atMs + this.windowMs;
    }

    const times = this.clients.get(client) ?? new AllowedTimes(this.limit);
    if (!times.hasRoom(expiredMs)) return false;
    times.add(atMs);
    this.clients.set(client, times);
    return true;
  }

  private forgetIdle(expiredMs: number): void {
    for (const [client, times] of this.clients) {
      if (times.newestMs <= expiredMs) this.clients.delete(client);
    }
  }
}
