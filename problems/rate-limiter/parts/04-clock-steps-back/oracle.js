/**
 * A list of times for each client. When the clock steps back, what had left the window is thrown out of all lists, and
 * what is later than now is moved; a request is decided by counting.
 */
export function answer(input) {
  const isStreamed = !Array.isArray(input);
  const limiters = new Map();
  const results = [];
  for (const [what, ...args] of input) {
    const isCall = !what.startsWith('@') && !what.endsWith('RateLimiter');
    if (isCall) results.push(decide(limiters.get(objectName(what, '.')), ...args));
    else if (!isStreamed) results.push(null);
    if (what.endsWith('RateLimiter')) limiters.set(objectName(what, '='), newLimiter(...args));
  }
  return results;
}

function objectName(what, separator) {
  return what.includes(separator) ? what.split(separator)[0].trim() : '';
}

function newLimiter(limit, windowMs) {
  return { limit, windowMs, nowMs: 0, requests: new Map(), cleanedMs: 0 };
}

function decide(limiter, client, atMs) {
  const { limit, windowMs, nowMs, requests } = limiter;
  if (atMs < nowMs) {
    keepInWindow(limiter, nowMs);
    for (const [name, times] of requests)
      requests.set(
        name,
        times.map((time) => Math.min(time, atMs)),
      );
    limiter.cleanedMs = atMs;
  }
  limiter.nowMs = atMs;
  // Only so that there is not too much to count.
  if (atMs >= limiter.cleanedMs + windowMs) {
    keepInWindow(limiter, atMs);
    limiter.cleanedMs = atMs;
  }
  const times = requests.get(client) ?? [];
  const counted = times.filter((time) => time > atMs - windowMs);
  if (counted.length >= limit) return false;
  requests.set(client, [...times, atMs]);
  return true;
}

function keepInWindow({ requests, windowMs }, nowMs) {
  for (const [client, times] of requests) {
    const kept = times.filter((time) => time > nowMs - windowMs);
    if (kept.length > 0) requests.set(client, kept);
    else requests.delete(client);
  }
}
