/**
 * A step back is rare, so it may build everything anew: a fresh map with the requests that are still in the window, none
 * of them later than the new time. Between two steps this is the plain sliding log.
 */
class RateLimiter {
  private readonly limit: number;
  private readonly windowMs: number;
  private timesByClient = new Map<string, number[]>();
  private nowMs = 0;
  private sweptMs = 0;

  constructor(limit: number, windowMs: number) {
    this.limit = limit;
    this.windowMs = windowMs;
  }

  allow(client: string, atMs: number): boolean {
    if (atMs < this.nowMs || atMs >= this.sweptMs + this.windowMs) this.rebuild(atMs);
    this.nowMs = atMs;

    const times = this.timesByClient.get(client) ?? [];
    while (times.length > 0 && times[0] <= atMs - this.windowMs) times.shift();
    if (times.length >= this.limit) return false;
    times.push(atMs);
    this.timesByClient.set(client, times);
    return true;
  }

  private rebuild(atMs: number): void {
    const expiredMs = Math.max(atMs, this.nowMs) - this.windowMs;
    const rebuilt = new Map<string, number[]>();
    for (const [client, times] of this.timesByClient) {
      const kept = times.filter((time) => time > expiredMs).map((time) => Math.min(time, atMs));
      if (kept.length > 0) rebuilt.set(client, kept);
    }
    this.timesByClient = rebuilt;
    this.sweptMs = atMs;
  }
}
