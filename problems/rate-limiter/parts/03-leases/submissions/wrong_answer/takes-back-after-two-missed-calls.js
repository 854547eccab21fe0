// Takes a gateway for dead when it has not called for half a term, and gives away what it may still be using.
class LeaseBroker {
  constructor(budget, termMs) {
    this.budget = budget;
    this.termMs = termMs;
    this.leases = new Map();
  }

  lease(gateway, wanted, atMs) {
    const share = Math.min(wanted, this.budget - this.heldByOthers(gateway, atMs));
    this.leases.set(gateway, { share, endsAtMs: atMs + this.termMs / 2 });
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
