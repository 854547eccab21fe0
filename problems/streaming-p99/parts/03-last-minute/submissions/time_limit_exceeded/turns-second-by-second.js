// Turns the ring one second at a time, from 1970 on, and through every silence.
const GROWTH = 1.02;
const LOG_GROWTH = Math.log(GROWTH);
const LOWEST = Math.floor(Math.log(0.001) / LOG_GROWTH);
const HIGHEST = Math.floor(Math.log(3_600_000) / LOG_GROWTH);
const SECONDS = 60;

/** The counts of the buckets in their order; the first is that of 0. */
function newCounts() {
  return new Float64Array(HIGHEST - LOWEST + 2);
}

class WindowedSketch {
  constructor() {
    this.slots = Array.from({ length: SECONDS }, newCounts);
    this.second = 0;
  }

  record(ms, atMs) {
    this.turn(atMs);
    const bucket = ms === 0 ? 0 : Math.floor(Math.log(ms) / LOG_GROWTH) - LOWEST + 1;
    this.slots[this.second % SECONDS][bucket] += 1;
  }

  quantile(q, atMs) {
    this.turn(atMs);
    const sum = newCounts();
    for (const counts of this.slots) counts.forEach((count, i) => (sum[i] += count));
    const total = sum.reduce((all, count) => all + count, 0);
    if (total === 0) return null;
    let left = Math.floor(q * (total - 1));
    const bucket = sum.findIndex((count) => (left -= count) < 0);
    return bucket === 0 ? 0 : Math.exp((bucket - 1 + LOWEST + 0.5) * LOG_GROWTH);
  }

  turn(atMs) {
    while (this.second < Math.floor(atMs / 1000)) {
      this.second += 1;
      this.slots[this.second % SECONDS].fill(0);
    }
  }
}
