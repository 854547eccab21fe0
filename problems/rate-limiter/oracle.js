/**
 * Keeps the time of every request that it ever allowed. They are in order, so at most limit - 1 of them lie in the
 * window exactly when the limit-th last one does not.
 */
export function answer(input) {
  const limiters = new Map();
  const results = [];
  for (const [what, ...args] of input) {
    if (what.startsWith('@')) {
      results.push(null);
    } else if (what.endsWith('RateLimiter')) {
      const [limit, windowMs] = args;
      limiters.set(objectName(what, '='), { limit, windowMs, allowedMs: new Map() });
      results.push(null);
    } else {
      const [client, atMs] = args;
      results.push(decide(limiters.get(objectName(what, '.')), client, atMs));
    }
  }
  return isStreamed(input) ? results.filter((result) => result !== null) : results;
}

function objectName(what, separator) {
  return what.includes(separator) ? what.split(separator)[0].trim() : '';
}

function isStreamed(input) {
  return !Array.isArray(input);
}

function decide({ limit, windowMs, allowedMs }, client, atMs) {
  if (limit === 0) return false;
  if (!allowedMs.has(client)) allowedMs.set(client, []);
  const times = allowedMs.get(client);
  const isFull = times.length >= limit && times[times.length - limit] > atMs - windowMs;
  if (!isFull) times.push(atMs);
  return !isFull;
}
