const LIMIT_MAX = 1_000_000;
const WINDOW_MAX_MS = 1_000_000_000;
const TIME_MAX_MS = 10_000_000_000_000;
const NAME_MAX = 200;
const STEPS_MAX = 1_000_000;

export function validate(input) {
  const lastMsOf = new Map();
  let steps = 0;
  for (const [what, ...args] of input) {
    steps += 1;
    if (steps > STEPS_MAX) return `at most ${STEPS_MAX} operations`;
    if (what.startsWith('@')) continue;
    const wrong = isConstruction(what)
      ? checkLimiter(lastMsOf, what, args)
      : checkRequest(lastMsOf, what, args);
    if (wrong !== null) return wrong;
  }
  return lastMsOf.size > 0 ? true : 'begin with the constructor: RateLimiter(3, 1000)';
}

function isConstruction(what) {
  return what.endsWith('RateLimiter');
}

function checkLimiter(lastMsOf, what, [limit, windowMs]) {
  if (limit < 0 || limit > LIMIT_MAX) return `limit must be from 0 to ${LIMIT_MAX}, and is ${limit}`;
  if (windowMs < 1 || windowMs > WINDOW_MAX_MS)
    return `windowMs must be from 1 to ${WINDOW_MAX_MS}, and is ${windowMs}`;
  lastMsOf.set(what.includes('=') ? what.split('=')[0].trim() : '', 0);
  return null;
}

function checkRequest(lastMsOf, what, [client, atMs]) {
  const object = what.includes('.') ? what.split('.')[0] : '';
  const lastMs = lastMsOf.get(object);
  if (lastMs === undefined) return 'construct the limiter before its first request';
  if (client.length > NAME_MAX) return `a client's name has at most ${NAME_MAX} characters`;
  if (atMs < 0 || atMs > TIME_MAX_MS) return `atMs must be from 0 to ${TIME_MAX_MS}, and is ${atMs}`;
  if (atMs < lastMs) return `atMs must not go back: ${atMs} after ${lastMs}`;
  lastMsOf.set(object, atMs);
  return null;
}
