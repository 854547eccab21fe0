interface Lease {
  readonly gateway: string;
  readonly wanted: number;
  readonly share: number;
  readonly endsAtMs: number;
}

/**
 * Divides the budget in proportion to what the gateways want. A share that has become too large shrinks when its holder
 * calls; one that has become too small grows as far as the others have shrunk.
 */
class LeaseBroker {
  private readonly budget: number;
  private readonly termMs: number;
  private running: readonly Lease[] = [];

  constructor(budget: number, termMs: number) {
    this.budget = budget;
    this.termMs = termMs;
  }

  lease(gateway: string, wanted: number, atMs: number): number {
    const others = this.running.filter((lease) => lease.gateway !== gateway && lease.endsAtMs > atMs);
    const free = this.budget - others.reduce((total, lease) => total + lease.share, 0);
    const wantedByAll = others.reduce((total, lease) => total + lease.wanted, wanted);
    const fair = wantedByAll <= this.budget ? wanted : Math.floor((this.budget * wanted) / wantedByAll);
    const share = Math.min(fair, free);
    this.running = [...others, { gateway, wanted, share, endsAtMs: atMs + this.termMs }];
    return share;
  }
}
