// Takes the stream for a normal distribution: mean plus some standard deviations.
// witness: [["LatencySketch"], ["record", 1], ["record", 1], ["record", 1], ["record", 1000], ["quantile", 0.5]]
const DEVIATIONS = [
  [0.5, 0],
  [0.9, 1.2816],
  [0.99, 2.3263],
  [0.999, 3.0902],
];

class LatencySketch {
  constructor() {
    this.count = 0;
    this.sum = 0;
    this.sumOfSquares = 0;
    this.greatest = 0;
  }

  record(ms) {
    this.count += 1;
    this.sum += ms;
    this.sumOfSquares += ms * ms;
    this.greatest = Math.max(this.greatest, ms);
  }

  quantile(q) {
    if (this.count === 0) return null;
    const mean = this.sum / this.count;
    const deviation = Math.sqrt(Math.max(0, this.sumOfSquares / this.count - mean * mean));
    const [, factor] = DEVIATIONS.find(([known]) => q <= known) ?? [1, Infinity];
    return Math.min(this.greatest, mean + factor * deviation);
  }
}
