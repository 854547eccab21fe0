const LIMIT_MAX = 1_000_000;
const WINDOW_MAX_MS = 1_000_000_000;
const TIME_MAX_MS = 10_000_000_000_000;
const NAME_MAX = 200;
const STEPS_MAX = 1_000_000;

export function validate(input) {
  const limiters = new Set();
  let steps = 0;
  for (const [what, ...args] of input) {
    steps += 1;
    if (steps > STEPS_MAX) return `at most ${STEPS_MAX} operations`;
    if (what.startsWith('@')) continue;
    const wrong = isConstruction(what)
      ? checkLimiter(limiters, what, args)
      : checkRequest(limiters, what, args);
    if (wrong !== null) return wrong;
  }
  return limiters.size > 0 ? true : 'begin with the constructor: RateLimiter(3, 1000)';
}

function isConstruction(what) {
  return what.endsWith('RateLimiter');
}

function checkLimiter(limiters, what, [limit, windowMs]) {
  if (limit < 0 || limit > LIMIT_MAX) return `limit must be from 0 to ${LIMIT_MAX}, and is ${limit}`;
  if (windowMs < 1 || windowMs > WINDOW_MAX_MS)
    return `windowMs must be from 1 to ${WINDOW_MAX_MS}, and is ${windowMs}`;
  limiters.add(what.includes('=') ? what.split('=')[0].trim() : '');
  return null;
}

function checkRequest(limiters, what, [client, atMs]) {
  const object = what.includes('.') ? what.split('.')[0] : '';
  if (!limiters.has(object)) return 'construct the limiter before its first request';
  if (client.length > NAME_MAX) return `a client's name has at most ${NAME_MAX} characters`;
  if (atMs < 0 || atMs > TIME_MAX_MS) return `atMs must be from 0 to ${TIME_MAX_MS}, and is ${atMs}`;
  return null;
}
