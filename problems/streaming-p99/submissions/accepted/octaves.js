// Each octave (from a power of two to the next) is cut into 64 equal slices, as HdrHistogram does: the middle of a
// slice is at most 1/128 away from any value in it.
const SLICES = 64;
const LOWEST_EXPONENT = -10; // 2^-10 ms is below a microsecond
const HIGHEST_EXPONENT = 21; // 2^22 ms is above an hour

export class LatencySketch {
  constructor() {
    this.zeros = 0;
    this.total = 0;
    this.counts = new Array((HIGHEST_EXPONENT - LOWEST_EXPONENT + 1) * SLICES).fill(0);
  }

  record(ms) {
    this.total++;
    if (ms === 0) this.zeros++;
    else this.counts[sliceOf(ms)]++;
  }

  quantile(q) {
    if (this.total === 0) return null;
    let left = Math.round(q * (this.total - 1)) - this.zeros;
    if (left < 0) return 0;
    const slice = this.counts.findIndex((count) => (left -= count) < 0);
    return middleOf(slice);
  }
}

function sliceOf(ms) {
  const exponent = Math.floor(Math.log2(ms));
  const fraction = ms / 2 ** exponent - 1;
  return (exponent - LOWEST_EXPONENT) * SLICES + Math.floor(fraction * SLICES);
}

function middleOf(slice) {
  const exponent = Math.floor(slice / SLICES) + LOWEST_EXPONENT;
  const fraction = ((slice % SLICES) + 0.5) / SLICES;
  return 2 ** exponent * (1 + fraction);
}
