// Gives everybody who is alive the same part of the budget, whatever they want, so most of it lies idle under one busy
// gateway.
class LeaseBroker {
  constructor(budget, termMs) {
    this.budget = budget;
    this.termMs = termMs;
    this.leases = new Map();
  }

  lease(gateway, wanted, atMs) {
    this.leases.delete(gateway);
    let held = 0;
    for (const [name, lease] of this.leases) {
      if (lease.endsAtMs <= atMs) this.leases.delete(name);
      else held += lease.share;
    }
    const part = Math.floor(this.budget / (this.leases.size + 1));
    const share = Math.min(part, this.budget - held);
    this.leases.set(gateway, { share, endsAtMs: atMs + this.termMs });
    return share;
  }
}
