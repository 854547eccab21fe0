/** Ticks that a token takes to come in. A tick is 1 / ratePerSecond of a millisecond, so this is whole at any rate. */
const TOKEN_TICKS = 1000;

/**
 * One number a client is enough: when its bucket will be full again. A request pushes that moment back by one token,
 * and may do so only as long as it stays within what an empty bucket takes to fill.
 */
class TokenBucket {
  private readonly ticksPerMs: number;
  private readonly capacityTicks: number;
  private readonly fullAtTick = new Map<string, number>();
  private nextSweepTick = 0;

  constructor(burst: number, ratePerSecond: number) {
    this.ticksPerMs = ratePerSecond;
    this.capacityTicks = burst * TOKEN_TICKS;
  }

  allow(client: string, atMs: number): boolean {
    const now = atMs * this.ticksPerMs;
    if (now >= this.nextSweepTick) this.forgetFullBuckets(now);
    const fullAt = Math.max(now, this.fullAtTick.get(client) ?? now);
    const fullAfterwards = fullAt + TOKEN_TICKS;
    if (fullAfterwards - now > this.capacityTicks) return false;
    this.fullAtTick.set(client, fullAfterwards);
    return true;
  }

  private forgetFullBuckets(now: number): void {
    for (const [client, fullAt] of this.fullAtTick) {
      if (fullAt <= now) this.fullAtTick.delete(client);
    }
    this.nextSweepTick = now + this.capacityTicks;
  }
}
