// Lets a gateway keep what it has when it wants less, so the others never get it.
class LeaseBroker {
  constructor(budget, termMs) {
    this.budget = budget;
    this.termMs = termMs;
    this.leases = new Map();
  }

  lease(gateway, wanted, atMs) {
    const share = Math.min(wanted, this.budget - this.heldByOthers(gateway, atMs));
    const kept = Math.max(share, this.shareOf(gateway, atMs));
    this.leases.set(gateway, { share: kept, endsAtMs: atMs + this.termMs });
    return kept;
  }

  shareOf(gateway, atMs) {
    const lease = this.leases.get(gateway);
    return lease !== undefined && lease.endsAtMs > atMs ? lease.share : 0;
  }

  heldByOthers(gateway, atMs) {
    let held = 0;
    for (const [name, lease] of this.leases) {
      if (lease.endsAtMs <= atMs) this.leases.delete(name);
      else if (name !== gateway) held += lease.share;
    }
    return held;
  }
}
