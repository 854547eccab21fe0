// Answers with the average of what the merged sketches answer: the percentile of nothing.
// witness: [["a = LatencySketch"], ["b = LatencySketch"], ["a.record", 1], ["a.record", 1], ["b.record", 1000], ["a.merge", { "$ref": "b" }], ["a.quantile", 0.5]]
const LOG_GROWTH = Math.log(1.02);

class LatencySketch {
  constructor() {
    this.counts = new Map();
    this.zeros = 0;
    this.total = 0;
    this.merged = [];
  }

  record(ms) {
    this.total++;
    if (ms === 0) {
      this.zeros++;
      return;
    }
    const bucket = Math.floor(Math.log(ms) / LOG_GROWTH);
    this.counts.set(bucket, (this.counts.get(bucket) ?? 0) + 1);
  }

  ownQuantile(q) {
    if (this.total === 0) return null;
    const position = Math.floor(q * (this.total - 1));
    let seen = this.zeros;
    if (seen > position) return 0;
    for (const [bucket, count] of [...this.counts].sort(([a], [b]) => a - b)) {
      seen += count;
      if (seen > position) return Math.exp((bucket + 0.5) * LOG_GROWTH);
    }
    throw new Error('no such rank');
  }

  quantile(q) {
    const answers = [this, ...this.merged].map((sketch) => sketch.ownQuantile(q)).filter((ms) => ms !== null);
    if (answers.length === 0) return null;
    return answers.reduce((sum, ms) => sum + ms, 0) / answers.length;
  }

  merge(other) {
    for (const sketch of [other, ...other.merged]) this.merged.push(copyOf(sketch));
  }
}

function copyOf(sketch) {
  const copy = new LatencySketch();
  copy.counts = new Map(sketch.counts);
  copy.zeros = sketch.zeros;
  copy.total = sketch.total;
  return copy;
}
