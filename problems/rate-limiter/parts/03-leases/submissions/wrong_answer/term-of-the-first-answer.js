// Lets a lease end a term after its first answer, although a later call began a new term.
class LeaseBroker {
  constructor(budget, termMs) {
    this.budget = budget;
    this.termMs = termMs;
    this.leases = new Map();
  }

  lease(gateway, wanted, atMs) {
    const share = Math.min(wanted, this.budget - this.heldByOthers(gateway, atMs));
    const endsAtMs = this.leases.get(gateway)?.endsAtMs ?? atMs + this.termMs;
    this.leases.set(gateway, { share, endsAtMs });
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
