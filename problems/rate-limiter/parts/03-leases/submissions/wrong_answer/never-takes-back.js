// Never looks at the end of a term, so what a dead gateway held is lost.
class LeaseBroker {
  constructor(budget, termMs) {
    this.budget = budget;
    this.termMs = termMs;
    this.leases = new Map();
  }

  lease(gateway, wanted, atMs) {
    const share = Math.min(wanted, this.budget - this.heldByOthers(gateway, atMs));
    this.leases.set(gateway, { share });
    return share;
  }

  heldByOthers(gateway, atMs) {
    let held = 0;
    for (const [name, lease] of this.leases) {
      if (name !== gateway) held += lease.share;
    }
    return held;
  }
}
