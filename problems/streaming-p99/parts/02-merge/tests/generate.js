const DASHBOARD = [0.5, 0.99, 0.999];
const MORE = [0, 0.25, 0.5, 0.9, 0.99, 0.999, 1];

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

function* ask(object, quantiles) {
  for (const q of quantiles) yield [`${object}.quantile`, q];
}

function* make(count) {
  for (let h = 0; h < count; h++) yield [`h${h} = LatencySketch`];
}

function* mergeIntoFirst(count) {
  for (let h = 1; h < count; h++) yield ['h0.merge', { $ref: `h${h}` }];
}

/** Ten hosts take requests in turn. The last of them is thirty times slower than the others. */
export function* fleet({ size, random }) {
  const hosts = 10;
  const records = Array.from({ length: hosts }, (_, host) => `h${host}.record`);
  yield* make(hosts);
  for (let i = 0; i < size; i++) {
    const host = i % hosts;
    yield [records[host], asMs(responseTime(random) * (host === hosts - 1 ? 30 : 1 + host / 20))];
  }
  yield* mergeIntoFirst(hosts);
  yield* ask('h0', MORE);
  yield* ask(`h${hosts - 1}`, DASHBOARD);
}

/** One host has nearly all the traffic, and eleven that are slow hardly any. */
export function* unevenFleet({ size, random }) {
  const hosts = 12;
  yield* make(hosts);
  for (let i = 0; i < size; i++) {
    if (i % 250 === 0) yield [`h${1 + ((i / 250) % (hosts - 1))}.record`, asMs(logNormal(random, 8000, 0.5))];
    else yield ['h0.record', asMs(logNormal(random, 5, 0.4))];
  }
  for (let h = 1; h < hosts; h++) {
    yield ['h0.merge', { $ref: `h${h}` }];
    yield* ask('h0', DASHBOARD);
  }
}

/** Sixteen hosts of all magnitudes, merged in pairs, and the pairs in pairs, as racks and zones would. */
export function* tree({ size, random }) {
  const hosts = 16;
  yield* make(hosts);
  for (let i = 0; i < size; i++) {
    const host = i % hosts;
    yield [`h${host}.record`, asMs(0.002 * 3.5 ** host * (1 + random()))];
  }
  for (let step = 1; step < hosts; step *= 2) {
    for (let h = 0; h < hosts; h += 2 * step) {
      yield [`h${h}.merge`, { $ref: `h${h + step}` }];
      yield* ask(`h${h}`, DASHBOARD);
    }
  }
  yield* ask('h0', [0, 0.1, 0.25, 0.75, 0.9, 1]);
}

/** The sum of the fleet goes on recording between merges, and so do the hosts. */
export function* mergedOnTheWay({ size, random }) {
  const hosts = 8;
  yield* make(hosts);
  const step = Math.floor(size / 6);
  for (let i = 1; i <= size; i++) {
    const host = i % hosts;
    yield [`h${host}.record`, asMs(responseTime(random) * 3 ** host)];
    if (i % step !== 0) continue;
    const other = 1 + i / step;
    yield ['h0.merge', { $ref: `h${other}` }];
    yield* ask('h0', DASHBOARD);
    yield* ask(`h${other}`, DASHBOARD);
  }
}

/** Cache nodes answer in no time at all, the others take theirs. */
export function* cacheNodes({ size, random }) {
  const hosts = 5;
  yield* make(hosts);
  for (let i = 0; i < size; i++) {
    const host = i % hosts;
    yield [`h${host}.record`, host > 1 ? 0 : asMs(logNormal(random, 40, 0.6))];
  }
  yield* mergeIntoFirst(hosts);
  yield* ask('h0', [0, 0.5, 0.58, 0.65, 0.9, 0.99, 0.999]);
}

/** For measuring: n records on four hosts, then the dashboard of them all. */
export function growingFleet({ size, random }) {
  const hosts = 4;
  const ops = [...make(hosts)];
  for (let i = 0; i < size; i++) ops.push([`h${i % hosts}.record`, responseTime(random)]);
  ops.push(...mergeIntoFirst(hosts), ...ask('h0', DASHBOARD));
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

  addAll(other) {
    for (let i = 0; i < other.#count; i++) this.add(other.#values[i]);
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
    else if (method === 'merge') objects.get(object).addAll(objects.get(argument.$ref));
    else if (method === 'quantile') {
      const sorted = objects.get(object).sorted();
      answers.push(sorted.length === 0 ? null : rightRanges(sorted, argument));
    }
  }
  return answers;
}
