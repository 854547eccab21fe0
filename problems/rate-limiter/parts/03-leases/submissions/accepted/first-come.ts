interface Lease {
  readonly share: number;
  readonly endsAtMs: number;
}

/**
 * First come, first served: a gateway gets what it wants of what nobody else holds. Nothing is lost and nothing is
 * given twice, but nobody is asked to share either; a gateway that comes late may wait until another one wants less.
 */
class LeaseBroker {
  private readonly budget: number;
  private readonly termMs: number;
  private readonly leases = new Map<string, Lease>();

  constructor(budget: number, termMs: number) {
    this.budget = budget;
    this.termMs = termMs;
  }

  lease(gateway: string, wanted: number, atMs: number): number {
    const share = Math.min(wanted, this.budget - this.heldByOthers(gateway, atMs));
    this.leases.set(gateway, { share, endsAtMs: atMs + this.termMs });
    return share;
  }

  private heldByOthers(gateway: string, atMs: number): number {
    let held = 0;
    for (const [name, lease] of this.leases) {
      if (lease.endsAtMs <= atMs) this.leases.delete(name);
      else if (name !== gateway) held += lease.share;
    }
    return held;
  }
}
