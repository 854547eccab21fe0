/** A few clients, and a clock that is set back now and then: by 1 ms, about a window, or to somewhere before. */
export function mixedTraffic({ size, random }) {
  const below = (bound) => Math.floor(random() * bound);
  const limit = 1 + below(5);
  const windowMs = 20 + below(200);
  const gaps = [0, 1, 2, Math.ceil(windowMs / limit), windowMs - 1, windowMs, windowMs + 1];
  const steps = [
    1,
    2,
    Math.ceil(windowMs / 2),
    windowMs - 1,
    windowMs,
    windowMs + 1,
    2 * windowMs,
    5 * windowMs,
  ];
  const ops = [['RateLimiter', limit, windowMs]];
  let atMs = 1000 + below(1000);
  while (ops.length < size) {
    if (random() < 0.05) atMs = Math.max(0, atMs - steps[below(steps.length)]);
    else atMs += random() < 0.7 ? below(4) : gaps[below(gaps.length)];
    ops.push(['allow', `client-${below(4)}`, atMs]);
  }
  return ops;
}

/** Clients that come by once, a dozen that are always there, and a clock that is set back by an hour once. */
export function* passersBy({ size, random }) {
  yield ['RateLimiter', 5, 1000];
  let atMs = 4_000_000;
  for (let count = 1; count < size; count++) {
    if (random() < 0.25) atMs += 1;
    if (count === 10_000) atMs -= 3_600_000;
    if (random() < 0.05) yield ['allow', `regular-${Math.floor(random() * 12)}`, atMs];
    else yield ['allow', `passer-by-${count}`, atMs];
  }
}
