const BURST_MAX = 1_000_000;
const RATE_MAX = 300;
const TIME_MAX_MS = 10_000_000_000_000;
const NAME_MAX = 200;
const STEPS_MAX = 1_000_000;

/** Levels are in thousandths of a token, of which `ratePerSecond` come in each millisecond. */
const WHOLE_TOKEN = 1000;

export function validate(input) {
  const bucketsOf = new Map();
  let steps = 0;
  for (const [what, ...args] of input) {
    steps += 1;
    if (steps > STEPS_MAX) return `at most ${STEPS_MAX} operations`;
    if (what.startsWith('@')) continue;
    const wrong = what.endsWith('TokenBucket')
      ? checkConstruction(bucketsOf, what, args)
      : checkRequest(bucketsOf, what, args);
    if (wrong !== null) return wrong;
  }
  return bucketsOf.size > 0 ? true : 'begin with the constructor: TokenBucket(3, 10)';
}

function checkConstruction(bucketsOf, what, [burst, ratePerSecond]) {
  if (burst < 0 || burst > BURST_MAX) return `burst must be from 0 to ${BURST_MAX}, and is ${burst}`;
  if (ratePerSecond < 1 || ratePerSecond > RATE_MAX)
    return `ratePerSecond must be from 1 to ${RATE_MAX}, and is ${ratePerSecond}`;
  const object = what.includes('=') ? what.split('=')[0].trim() : '';
  bucketsOf.set(object, { capacity: burst * WHOLE_TOKEN, ratePerSecond, lastMs: 0, states: new Map() });
  return null;
}

function checkRequest(bucketsOf, what, [client, atMs]) {
  const buckets = bucketsOf.get(what.includes('.') ? what.split('.')[0] : '');
  if (buckets === undefined) return 'construct the bucket before its first request';
  if (client.length > NAME_MAX) return `a client's name has at most ${NAME_MAX} characters`;
  if (atMs < 0 || atMs > TIME_MAX_MS) return `atMs must be from 0 to ${TIME_MAX_MS}, and is ${atMs}`;
  if (atMs < buckets.lastMs) return `atMs must not go back: ${atMs} after ${buckets.lastMs}`;
  buckets.lastMs = atMs;
  return takeToken(buckets, client, atMs);
}

function takeToken({ capacity, ratePerSecond, states }, client, atMs) {
  const state = states.get(client) ?? { level: capacity, atMs };
  const filled = state.level + (atMs - state.atMs) * ratePerSecond;
  if (isNearRefill(state.level, filled, capacity, ratePerSecond))
    return `a token of "${client}" becomes whole within 1 ms of ${atMs}: ask a little earlier or later`;
  const level = Math.min(capacity, filled);
  if (level >= WHOLE_TOKEN) states.set(client, { level: level - WHOLE_TOKEN, atMs });
  return null;
}

/** Whether a token became or becomes whole within 1 ms, when a bucket went from `before` to `filled` with no lid. */
function isNearRefill(before, filled, capacity, ratePerSecond) {
  const lastWhole = Math.min(capacity, filled - (filled % WHOLE_TOKEN));
  const nextWhole = lastWhole + WHOLE_TOKEN;
  const isJustOver = lastWhole > before && filled - lastWhole <= ratePerSecond;
  const isSoon = nextWhole <= capacity && nextWhole - filled <= ratePerSecond;
  return isJustOver || isSoon;
}
