const WHOLE_TOKEN = 1000;

/** Levels of buckets in thousandths of a token, to keep away from the moments when a token becomes whole. */
class Levels {
  constructor(burst, ratePerSecond) {
    this.capacity = burst * WHOLE_TOKEN;
    this.rate = ratePerSecond;
    this.states = new Map();
  }

  /** Takes a token if there is one. Returns false, and does nothing, when a token becomes whole too near. */
  request(client, atMs) {
    const state = this.states.get(client) ?? { level: this.capacity, atMs };
    const filled = state.level + (atMs - state.atMs) * this.rate;
    const whole = Math.min(this.capacity, filled - (filled % WHOLE_TOKEN));
    if (whole > state.level && filled - whole <= this.rate) return false;
    if (whole < this.capacity && whole + WHOLE_TOKEN - filled <= this.rate) return false;
    const level = Math.min(this.capacity, filled);
    if (level >= WHOLE_TOKEN) this.states.set(client, { level: level - WHOLE_TOKEN, atMs });
    return true;
  }
}

/** A few clients, in bursts and with pauses of about a token, about a full bucket, and longer. */
export function mixedTraffic({ size, random }) {
  const below = (bound) => Math.floor(random() * bound);
  const burst = 1 + below(8);
  const rate = 1 + below(90);
  const levels = new Levels(burst, rate);
  const tokenMs = Math.ceil(1000 / rate);
  const pauses = [2, tokenMs - 3, tokenMs + 2, tokenMs * burst, tokenMs * burst * 3];
  const ops = [['TokenBucket', burst, rate]];
  let atMs = below(1000);
  while (ops.length < size) {
    atMs += random() < 0.6 ? below(3) : Math.max(0, pauses[below(pauses.length)]);
    const client = `client-${below(3)}`;
    if (levels.request(client, atMs)) ops.push(['allow', client, atMs]);
  }
  return ops;
}

/** Clients that come by for one or two requests and never again, and a dozen that are always there. */
export function* passersBy({ size, random }) {
  const levels = new Levels(10, 7);
  yield ['TokenBucket', 10, 7];
  let atMs = 0;
  for (let count = 1; count < size; count++) {
    if (random() < 0.25) atMs += 1;
    const regular = `regular-${Math.floor(random() * 12)}`;
    if (random() < 0.05 && levels.request(regular, atMs)) yield ['allow', regular, atMs];
    else yield ['allow', `passer-by-${count}`, atMs];
  }
}

/** Buckets that hold nothing: whoever is refused costs no memory either. */
export function* refusedPassersBy({ size }) {
  yield ['TokenBucket', 0, 10];
  for (let count = 1; count < size; count++) yield ['allow', `passer-by-${count}`, Math.floor(count / 4)];
}

/** One client that asks every few milliseconds for five times what it gets, for minutes. */
export function* thirstyClient({ size, random }) {
  const levels = new Levels(1000, 7);
  yield ['TokenBucket', 1000, 7];
  let atMs = 0;
  for (let count = 1; count < size; atMs += 20 + Math.floor(random() * 18)) {
    if (!levels.request('thirsty', atMs)) continue;
    yield ['allow', 'thirsty', atMs];
    count += 1;
  }
}
