const MOST_OPERATIONS = 200_000;
const LARGEST_CAPACITY = 1_000_000;
const LONGEST_KEY = 1000;

/** Capacities are 0 or more, keys are not endless; the rest follows from the types. */
export function validate(input) {
  let count = 0;
  for (const [word, ...args] of input) {
    count += 1;
    if (count > MOST_OPERATIONS) return `there may be at most ${MOST_OPERATIONS} operations`;
    const fault = /LRUCache$/.test(word) ? faultOfCapacity(args[0]) : faultOfKey(args[0]);
    if (fault) return `operation ${count}, ${word}: ${fault}`;
  }
  return true;
}

function faultOfCapacity(capacity) {
  if (capacity < 0) return `the capacity must be 0 or more, not ${capacity}`;
  if (capacity > LARGEST_CAPACITY) return `the capacity must be at most ${LARGEST_CAPACITY}, not ${capacity}`;
  return null;
}

function faultOfKey(key) {
  if (typeof key === 'string' && key.length > LONGEST_KEY)
    return `a key must have at most ${LONGEST_KEY} characters, and this one has ${key.length}`;
  return null;
}
