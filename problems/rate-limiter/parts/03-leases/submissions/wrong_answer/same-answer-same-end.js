// Leaves the lease as it is when a gateway wants again what it has, and so ends it too early.
class LeaseBroker {
  constructor(budget, termMs) {
    this.budget = budget;
    this.termMs = termMs;
    this.leases = new Map();
  }

  lease(gateway, wanted, atMs) {
    const running = this.leases.get(gateway);
    if (running !== undefined && running.endsAtMs > atMs && running.share === wanted) return running.share;
    const share = Math.min(wanted, this.budget - this.heldByOthers(gateway, atMs));
    this.leases.set(gateway, { share, endsAtMs: atMs + this.termMs });
    return share;
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
