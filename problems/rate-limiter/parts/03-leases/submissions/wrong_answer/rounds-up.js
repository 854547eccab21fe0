// Rounds the even share up and gives it although less is left.
class LeaseBroker {
  constructor(budget, termMs) {
    this.budget = budget;
    this.termMs = termMs;
    this.leases = new Map();
  }

  lease(gateway, wanted, atMs) {
    this.leases.delete(gateway);
    this.dropEndedLeases(atMs);
    const others = [...this.leases.values()];
    const cap = fairCap(this.budget, [wanted, ...others.map((lease) => lease.wanted)]);
    const granted = Math.min(wanted, cap);
    this.leases.set(gateway, { wanted, granted, endsAtMs: atMs + this.termMs });
    return granted;
  }

  dropEndedLeases(atMs) {
    for (const [gateway, lease] of this.leases) {
      if (lease.endsAtMs <= atMs) this.leases.delete(gateway);
    }
  }
}

/**
 * The largest share that anybody may have when those who want little get all of it and the rest is divided evenly
 * among those who want more (max-min fairness).
 */
function fairCap(budget, wishes) {
  const ascending = [...wishes].sort((a, b) => a - b);
  let left = budget;
  for (const [index, wanted] of ascending.entries()) {
    const evenShare = Math.ceil(left / (ascending.length - index));
    if (wanted > evenShare) return evenShare;
    left -= wanted;
  }
  return budget;
}
