const DASHBOARD = [0.5, 0.99, 0.999];

/** Whole microseconds, as a clock gives them, within the range that was promised. */
function asMs(ms) {
  return Math.min(3_600_000, Math.max(0.001, Math.round(ms * 1000) / 1000));
}

function normal(random) {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function logNormal(random, median, spread) {
  return median * Math.exp(spread * normal(random));
}

function pareto(random, least, shape) {
  return least / (1 - random()) ** (1 / shape);
}

/** What a service looks like: a fast bulk, slow queries, and a tail without an end. */
function responseTime(random) {
  const kind = random();
  if (kind < 0.9) return asMs(logNormal(random, 12, 0.6));
  if (kind < 0.98) return asMs(logNormal(random, 140, 0.4));
  return asMs(pareto(random, 400, 1.1));
}

function* ask(quantiles) {
  for (const q of quantiles) yield ['quantile', q];
}

/** Asked at the end only. */
export function* service({ size, random }) {
  yield ['LatencySketch'];
  for (let i = 0; i < size; i++) yield ['record', responseTime(random)];
  yield* ask([0, 0.01, 0.25, 0.5, 0.9, 0.99, 0.999, 1]);
}

/** Asked twenty times on the way, when far more has come in than at the time before. */
export function* askedOnTheWay({ size, random }) {
  yield ['LatencySketch'];
  const step = Math.floor(size / 20);
  for (let i = 1; i <= size; i++) {
    yield ['record', responseTime(random)];
    if (i % step === 0) yield* ask(DASHBOARD);
  }
}

/** Many services in one process, one sketch each, recorded in turn. */
export function* manySketches({ size, random }) {
  const count = 20;
  for (let s = 0; s < count; s++) yield [`s${s} = LatencySketch`];
  for (let i = 0; i < size; i++) {
    const s = i % count;
    yield [`s${s}.record`, asMs(responseTime(random) * 1.7 ** s)];
  }
  for (let s = 0; s < count; s++) {
    for (const q of DASHBOARD) yield [`s${s}.quantile`, q];
  }
}

export function* heavyTail({ size, random }) {
  yield ['LatencySketch'];
  for (let i = 0; i < size; i++) yield ['record', asMs(pareto(random, 1, 0.7))];
  yield* ask([0.5, 0.9, 0.99, 0.999]);
}

/** Every order of magnitude is equally likely, from a microsecond to an hour. */
export function* allMagnitudes({ size, random }) {
  yield ['LatencySketch'];
  for (let i = 0; i < size; i++) yield ['record', asMs(0.001 * 3.6e9 ** random())];
  yield* ask([0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 0.999]);
}

/** Cache hits below a tenth of a millisecond, misses a thousand times slower. */
export function* hitsAndMisses({ size, random }) {
  yield ['LatencySketch'];
  for (let i = 0; i < size; i++) {
    yield ['record', asMs(random() < 0.97 ? logNormal(random, 0.03, 0.3) : logNormal(random, 45, 0.5))];
  }
  yield* ask([0.1, 0.5, 0.9, 0.99, 0.999]);
}

/** Two in a thousand wait for a lock for the better part of an hour. */
export function* outliers({ size, random }) {
  yield ['LatencySketch'];
  for (let i = 1; i <= size; i++) {
    const isStuck = i % 500 === 0;
    yield ['record', asMs(isStuck ? 3_000_000 + 600_000 * random() : 1 + random())];
  }
  yield* ask([0.5, 0.9, 0.99, 0.999, 1]);
}

export function* ascending({ size }) {
  yield ['LatencySketch'];
  for (let i = 1; i <= size; i++) yield ['record', i / 8];
  yield* ask([0, 0.25, 0.5, 0.9, 0.99, 0.999, 1]);
}

export function* descending({ size }) {
  yield ['LatencySketch'];
  for (let i = size; i >= 1; i--) yield ['record', i / 8];
  yield* ask([0, 0.25, 0.5, 0.9, 0.99, 0.999, 1]);
}

/** The first tenth of the stream says nothing about the rest. */
export function* gettingSlower({ size, random }) {
  yield ['LatencySketch'];
  for (let i = 0; i < size; i++) {
    yield ['record', asMs(logNormal(random, i < size / 10 ? 2 : 900, 0.3))];
    if (i + 1 === Math.floor(size / 10)) yield* ask(DASHBOARD);
  }
  yield* ask(DASHBOARD);
}

/** Five values only. The 99th percentile is 0.6 points away from the seam of two of them. */
export function* steps({ size }) {
  yield ['LatencySketch'];
  for (let i = 0; i < size; i++) {
    const place = i % 1000;
    if (place < 450) yield ['record', 3];
    else if (place < 700) yield ['record', 7.5];
    else if (place < 984) yield ['record', 40];
    else if (place < 998) yield ['record', 250];
    else yield ['record', 9000];
  }
  yield* ask([0.25, 0.44, 0.5, 0.69, 0.71, 0.9, 0.99, 0.999]);
}

export function* zeros({ size, random }) {
  yield ['LatencySketch'];
  for (let i = 0; i < size; i++) yield ['record', i % 10 < 6 ? 0 : asMs(logNormal(random, 30, 0.5))];
  yield* ask([0, 0.5, 0.58, 0.65, 0.99, 0.999]);
}

/** For measuring: n records, then the dashboard. */
export function growingTraffic({ size, random }) {
  const ops = [['LatencySketch']];
  for (let i = 0; i < size; i++) ops.push(['record', responseTime(random)]);
  ops.push(...ask(DASHBOARD));
  return ops;
}

/** How far a rank may be off: half a point, and a twentieth of one beyond p99 and below p1. */
function rankTolerance(q) {
  return q > 0.99 || q < 0.01 ? 0.0005 : 0.005;
}

/** The two ranges of right answers, given every value in ascending order: by value, and by rank. */
export function rightRanges(sorted, q) {
  const n = sorted.length;
  const position = q * (n - 1);
  const low = sorted[Math.floor(position)];
  const high = sorted[Math.ceil(position)];
  const tolerance = rankTolerance(q);
  const lowestRank = Math.ceil((q - tolerance) * n - 1e-6);
  const highestRank = Math.floor((q + tolerance) * n + 1e-6);
  return [
    [low * 0.99 - 1e-9 * low, high * 1.01 + 1e-9 * high],
    [sorted[Math.max(0, lowestRank - 1)], sorted[Math.min(n - 1, highestRank)]],
  ];
}

/** Every value of one sketch. */
class Values {
  #values = new Float64Array(64);
  #count = 0;

  add(value) {
    if (this.#count === this.#values.length) {
      const longer = new Float64Array(this.#count * 2);
      longer.set(this.#values);
      this.#values = longer;
    }
    this.#values[this.#count++] = value;
  }

  sorted() {
    return this.#values.subarray(0, this.#count).sort();
  }
}

/** "a.record" is of the object a, "record" of the one without a name, and "a = LatencySketch" makes a. */
function readHead(head) {
  const made = head.split(' = ');
  if (made.length === 2) return { object: made[0], method: null };
  const called = head.split('.');
  if (called.length === 2) return { object: called[0], method: called[1] };
  return { object: '', method: head === 'LatencySketch' ? null : head };
}

/** For each quantile that is asked, what may be answered: null where nothing was recorded. */
export function rightAnswers(ops) {
  const heads = new Map();
  const objects = new Map();
  const answers = [];
  for (const [head, argument] of ops) {
    if (!heads.has(head)) heads.set(head, readHead(head));
    const { object, method } = heads.get(head);
    if (method === null) objects.set(object, new Values());
    else if (method === 'record') objects.get(object).add(argument);
    else if (method === 'quantile') {
      const sorted = objects.get(object).sorted();
      answers.push(sorted.length === 0 ? null : rightRanges(sorted, argument));
    }
  }
  return answers;
}
