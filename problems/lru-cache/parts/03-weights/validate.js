const MOST_OPERATIONS = 200_000;
const LARGEST_CAPACITY = 1_000_000_000_000;
const LONGEST_TTL_MS = 86_400_000;
const LONGEST_KEY = 1000;
const HEAVIEST = 1_000_000_000;
/** About thirty years. Further away, sums of times are no whole numbers any more, or no dates. */
const LONGEST_MOVE_MS = 1_000_000_000_000;

export function validate(input) {
  let count = 0;
  for (const [word, ...args] of input) {
    count += 1;
    if (count > MOST_OPERATIONS) return `there may be at most ${MOST_OPERATIONS} operations`;
    const fault = faultOf(word, args);
    if (fault) return `operation ${count}, ${word}: ${fault}`;
  }
  return true;
}

function faultOf(word, args) {
  if (word.startsWith('@')) return faultOfMove(args[0]);
  return /LRUCache$/.test(word) ? faultOfCache(...args) : (faultOfKey(args[0]) ?? faultOfWeight(args[2]));
}

function faultOfMove(ms) {
  if (Math.abs(ms) > LONGEST_MOVE_MS) return `a clock moves by at most ${LONGEST_MOVE_MS} ms, not ${ms}`;
  return null;
}

function faultOfCache(capacity, ttlMs) {
  if (capacity < 0) return `the capacity must be 0 or more, not ${capacity}`;
  if (capacity > LARGEST_CAPACITY) return `the capacity must be at most ${LARGEST_CAPACITY}, not ${capacity}`;
  if (ttlMs < 1 || ttlMs > LONGEST_TTL_MS)
    return `ttlMs must be from 1 to ${LONGEST_TTL_MS} (a day), not ${ttlMs}`;
  return null;
}

function faultOfKey(key) {
  if (typeof key === 'string' && key.length > LONGEST_KEY)
    return `a key must have at most ${LONGEST_KEY} characters, and this one has ${key.length}`;
  return null;
}

/** @param weight undefined: a get has none. */
function faultOfWeight(weight) {
  if (weight < 1 || weight > HEAVIEST) return `the weight must be from 1 to ${HEAVIEST}, not ${weight}`;
  return null;
}
