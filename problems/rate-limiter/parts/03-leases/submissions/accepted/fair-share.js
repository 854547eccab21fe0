/**
 * Each call is answered with the caller's fair share, but never with more than the others leave. So whoever must give
 * something up does it at its own next call, or at the end of its term, and only then does somebody else get it.
 */
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
    const free = this.budget - sum(others.map((lease) => lease.granted));
    const cap = fairCap(this.budget, [wanted, ...others.map((lease) => lease.wanted)]);
    const granted = Math.min(wanted, cap, free);
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
    const evenShare = Math.floor(left / (ascending.length - index));
    if (wanted > evenShare) return evenShare;
    left -= wanted;
  }
  return budget;
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
