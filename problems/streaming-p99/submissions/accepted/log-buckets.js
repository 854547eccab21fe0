/**
 * Buckets whose edges grow by 2 %: every value of a bucket is within 1 % of its middle, at any magnitude. Their number
 * depends on the range of response times, not on how many there are.
 */
const GROWTH = 1.02;
const SHORTEST_MS = 0.001;
const LONGEST_MS = 3_600_000;

const LOG_GROWTH = Math.log(GROWTH);
const LOWEST_INDEX = bucketOf(SHORTEST_MS);
const BUCKETS = bucketOf(LONGEST_MS) - LOWEST_INDEX + 1;

/** The i for which GROWTH^(i - 1) < ms <= GROWTH^i. */
function bucketOf(ms) {
  return Math.ceil(Math.log(ms) / LOG_GROWTH);
}

/** As far from the lower edge as from the upper one, relative to each. */
function middleOf(index) {
  return (2 * GROWTH ** index) / (GROWTH + 1);
}

class LatencySketch {
  #counts = new Float64Array(BUCKETS);
  /** 0 has no logarithm. */
  #zeros = 0;
  #total = 0;

  record(ms) {
    this.#total += 1;
    if (ms === 0) this.#zeros += 1;
    else this.#counts[bucketOf(ms) - LOWEST_INDEX] += 1;
  }

  quantile(q) {
    if (this.#total === 0) return null;
    const position = Math.floor(q * (this.#total - 1));
    let seen = this.#zeros;
    if (position < seen) return 0;
    for (let i = 0; i < BUCKETS; i++) {
      seen += this.#counts[i];
      if (position < seen) return middleOf(i + LOWEST_INDEX);
    }
    throw new Error('the buckets hold fewer values than were recorded');
  }
}
