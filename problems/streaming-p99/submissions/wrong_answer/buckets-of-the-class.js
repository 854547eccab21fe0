// The buckets belong to the module, not to the sketch: every sketch answers for all of them.
// witness: [["a = LatencySketch"], ["b = LatencySketch"], ["a.record", 5], ["b.quantile", 0.5]]
const LOG_GROWTH = Math.log(1.02);
const counts = new Map();
let zeros = 0;
let total = 0;

class LatencySketch {
  record(ms) {
    total++;
    if (ms === 0) {
      zeros++;
      return;
    }
    const bucket = Math.floor(Math.log(ms) / LOG_GROWTH);
    counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
  }

  quantile(q) {
    if (total === 0) return null;
    const position = Math.floor(q * (total - 1));
    let seen = zeros;
    if (seen > position) return 0;
    for (const [bucket, count] of [...counts].sort(([a], [b]) => a - b)) {
      seen += count;
      if (seen > position) return Math.exp((bucket + 0.5) * LOG_GROWTH);
    }
  }
}
