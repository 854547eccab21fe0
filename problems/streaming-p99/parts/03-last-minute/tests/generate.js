/** An hour and a bit, so that nothing begins with a whole second. */
const START = 3_600_123;
const SECOND = 1000;
const MINUTE = 60_000;
const DASHBOARD = [0.5, 0.99, 0.999];

/** Whole microseconds, as a clock gives them, within the range that was promised. */
function asMs(ms) {
  return Math.min(3_600_000, Math.max(0.001, Math.round(ms * 1000) / 1000));
}

function normal(random) {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function logNormal(random, median, spread) {
  return asMs(median * Math.exp(spread * normal(random)));
}

function* ask(atMs, quantiles = DASHBOARD) {
  for (const q of quantiles) yield ['quantile', q, atMs];
}

/** Steady traffic for five minutes whose latency swings with a period of a hundred seconds; asked every seven. */
export function* swinging({ size, random }) {
  yield ['WindowedSketch'];
  const step = (5 * MINUTE) / size;
  let asked = 0;
  for (let i = 0; i < size; i++) {
    const atMs = START + Math.floor(i * step);
    const swing = 3 ** Math.sin((2 * Math.PI * (atMs - START)) / (100 * SECOND));
    yield ['record', logNormal(random, 25 * swing, 0.7), atMs];
    if (atMs - START < (asked + 1) * 7 * SECOND) continue;
    asked += 1;
    yield* ask(atMs);
  }
}

/** Ninety slow seconds, then a roll-back: asked every five seconds for three minutes. */
export function* incident({ size, random }) {
  yield ['WindowedSketch'];
  const step = (3 * MINUTE) / size;
  let asked = 0;
  for (let i = 0; i < size; i++) {
    const elapsed = Math.floor(i * step);
    yield ['record', logNormal(random, elapsed < 90 * SECOND ? 4000 : 15, 0.4), START + elapsed];
    if (elapsed < (asked + 1) * 5 * SECOND) continue;
    asked += 1;
    yield* ask(START + elapsed, [0.01, ...DASHBOARD]);
  }
}

/** Bursts of up to three seconds, and silence of up to two minutes and a half between them. */
export function* bursts({ size, random }) {
  yield ['WindowedSketch'];
  let atMs = START;
  const rounds = Math.ceil(size / 300);
  for (let round = 0; round < rounds; round++) {
    const median = 0.01 * 10 ** (5 * random());
    for (let i = 0; i < 300; i++) {
      yield ['record', logNormal(random, median, 0.5), atMs];
      if (random() < 0.3) atMs += Math.floor(30 * random());
    }
    yield* ask(atMs);
    atMs += Math.floor(random() ** 2 * 150 * SECOND);
    yield* ask(atMs, [0, 0.5, 0.99, 1]);
  }
}

/** A request every few seconds: a handful in the window, asked for after each and between. */
export function* quiet({ size, random }) {
  yield ['WindowedSketch'];
  let atMs = START;
  for (let i = 0; i < size; i++) {
    atMs += Math.floor(9000 * random());
    yield ['record', asMs(0.5 * 4000 ** random()), atMs];
    yield* ask(atMs, [0, 0.5, 1]);
    atMs += Math.floor(4000 * random());
    yield* ask(atMs, [0.5, 0.99]);
  }
}

/** Two requests a second for days: little in any minute, and many minutes. */
export function* days({ size, random }) {
  yield ['WindowedSketch'];
  for (let i = 0; i < size; i++) {
    const atMs = START + i * 500;
    yield ['record', logNormal(random, i % 7200 < 3600 ? 20 : 200, 0.5), atMs];
    if (i % 5003 === 0) yield* ask(atMs);
  }
}

/**
 * Half of the values in forty seconds; ten seconds of silence; the rest, slower, in fifty. A minute before each time
 * that is asked for nothing was recorded, so that all beginnings of the window are alike.
 */
export function* rush({ size, random }) {
  yield ['WindowedSketch'];
  const half = size / 2;
  for (let i = 0; i < half; i++) {
    yield ['record', logNormal(random, 8, 0.8), START + Math.floor((i * 40 * SECOND) / half)];
  }
  yield* ask(START + 42 * SECOND);
  for (let i = 0; i < half; i++) {
    yield ['record', logNormal(random, 90, 0.8), START + 50 * SECOND + Math.floor((i * 50 * SECOND) / half)];
  }
  yield* ask(START + 105 * SECOND);
  yield* ask(START + 108 * SECOND, [0.01, 0.25, 0.9]);
  yield* ask(START + 170 * SECOND);
}

/** For measuring: n records within a minute and a half, then the dashboard. */
export function growingMinute({ size, random }) {
  const ops = [['WindowedSketch']];
  const last = START + 90 * SECOND;
  for (let i = 0; i < size; i++) {
    ops.push(['record', logNormal(random, 20, 0.8), START + Math.floor((i * 90 * SECOND) / size)]);
  }
  ops.push(...ask(last));
  return ops;
}

/** How far a rank may be off: half a point, and a twentieth of one beyond p99 and below p1. */
function rankTolerance(q) {
  return q > 0.99 || q < 0.01 ? 0.0005 : 0.005;
}

/** The two ranges of right answers, given every value in ascending order: by value, and by rank. */
function rightRanges(sorted, q) {
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

/** Numbers in a row, one after the other. */
class Column {
  #numbers = new Float64Array(64);
  length = 0;

  add(number) {
    if (this.length === this.#numbers.length) {
      const longer = new Float64Array(this.length * 2);
      longer.set(this.#numbers);
      this.#numbers = longer;
    }
    this.#numbers[this.length++] = number;
  }

  at(index) {
    return this.#numbers[index];
  }

  from(index) {
    return this.#numbers.slice(index, this.length);
  }
}

/** Everything that was recorded, with its time. */
class History {
  #values = new Column();
  #times = new Column();

  add(ms, atMs) {
    this.#values.add(ms);
    this.#times.add(atMs);
  }

  /**
   * The window may begin anywhere from 59 to 61 seconds before. So the youngest window is answered first, and then each
   * that has the values of one more moment.
   */
  rightAnswers(q, atMs) {
    const youngest = this.#firstAfter(atMs - 59 * SECOND);
    const oldest = this.#firstAfter(atMs - 61 * SECOND);
    const window = new SortedWindow(this.#values.from(youngest), youngest - oldest);
    const ranges = window.rightRanges(q);
    const mayBeNull = window.isEmpty();
    for (let i = youngest - 1; i >= oldest; i--) {
      window.insert(this.#values.at(i));
      const isWholeMoment = i === oldest || this.#times.at(i - 1) !== this.#times.at(i);
      if (isWholeMoment) ranges.push(...window.rightRanges(q));
    }
    return { mayBeNull, ranges: joined(ranges) };
  }

  /** The index of the first value that is later than that. */
  #firstAfter(atMs) {
    let i = this.#times.length;
    while (i > 0 && this.#times.at(i - 1) > atMs) i -= 1;
    return i;
  }
}

class SortedWindow {
  #sorted;
  #count;

  constructor(values, room) {
    this.#count = values.length;
    this.#sorted = new Float64Array(values.length + room);
    this.#sorted.set(values.sort());
  }

  insert(value) {
    let place = this.#count;
    while (place > 0 && this.#sorted[place - 1] > value) place -= 1;
    this.#sorted.copyWithin(place + 1, place, this.#count);
    this.#sorted[place] = value;
    this.#count += 1;
  }

  isEmpty() {
    return this.#count === 0;
  }

  rightRanges(q) {
    return this.isEmpty() ? [] : rightRanges(this.#sorted.subarray(0, this.#count), q);
  }
}

/** Ranges that overlap become one. */
function joined(ranges) {
  const result = [];
  for (const [from, to] of ranges.sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}

/** "a.record" is of the object a, "record" of the one without a name, and "a = WindowedSketch" makes a. */
function readHead(head) {
  const made = head.split(' = ');
  if (made.length === 2) return { object: made[0], method: null };
  const called = head.split('.');
  if (called.length === 2) return { object: called[0], method: called[1] };
  return { object: '', method: head === 'WindowedSketch' ? null : head };
}

/** For each quantile that is asked, what may be answered. */
export function rightAnswers(ops) {
  const heads = new Map();
  const objects = new Map();
  const answers = [];
  for (const [head, argument, atMs] of ops) {
    if (!heads.has(head)) heads.set(head, readHead(head));
    const { object, method } = heads.get(head);
    if (method === null) objects.set(object, new History());
    else if (method === 'record') objects.get(object).add(argument, atMs);
    else if (method === 'quantile') answers.push(objects.get(object).rightAnswers(argument, atMs));
  }
  return answers;
}
