/** A few clients, and gaps that often end exactly at, or 1 ms beside, the moment when a request leaves the window. */
export function mixedTraffic({ size, random }) {
  const below = (bound) => Math.floor(random() * bound);
  const limit = 1 + below(6);
  const windowMs = 20 + below(200);
  const gaps = [0, 0, 1, 2, Math.ceil(windowMs / limit), windowMs - 1, windowMs, windowMs + 1];
  const ops = [['RateLimiter', limit, windowMs]];
  let atMs = below(1000);
  while (ops.length < size) {
    const isBurst = random() < 0.7;
    atMs += isBurst ? below(4) : gaps[below(gaps.length)];
    ops.push(['allow', `client-${below(4)}`, atMs]);
  }
  return ops;
}

/** Clients that come by for one or two requests and never again, and a dozen that are always there. */
export function* passersBy({ size, random }) {
  yield ['RateLimiter', 5, 1000];
  let atMs = 0;
  for (let count = 1; count < size; count++) {
    if (random() < 0.25) atMs += 1;
    if (random() < 0.05) yield ['allow', `regular-${Math.floor(random() * 12)}`, atMs];
    else yield ['allow', `passer-by-${random() < 0.05 ? count - 20 : count}`, atMs];
  }
}

/** The same where nothing is allowed: whoever is refused costs no memory either. */
export function* refusedPassersBy({ size }) {
  yield ['RateLimiter', 0, 1000];
  for (let count = 1; count < size; count++) yield ['allow', `passer-by-${count}`, Math.floor(count / 4)];
}

/** Two clients that always ask for more than a high limit, so that thousands of requests lie in the window. */
export function* steadyFlood({ size, random }) {
  yield ['RateLimiter', 10_000, 60_000];
  let atMs = 0;
  for (let count = 1; count < size; count++) {
    atMs += Math.floor(random() * 3);
    yield ['allow', count % 50 === 0 ? 'visitor' : 'flooder', atMs];
  }
}

/** Twenty thousand clients, all of them active within each window, in any order. */
export function* manyRegulars({ size, random }) {
  yield ['RateLimiter', 5, 60_000];
  let atMs = 0;
  for (let count = 1; count < size; count++) {
    if (random() < 0.4) atMs += 1;
    yield ['allow', `client-${Math.floor(random() * 20_000)}`, atMs];
  }
}

/** One client under a limit of `size`, with four requests for each that is allowed. */
export function growingLimit({ size }) {
  const ops = [['RateLimiter', size, 2 * size]];
  for (let count = 0; count < 4 * size; count++) ops.push(['allow', 'client', Math.floor(count / 2)]);
  return ops;
}
