const OPERATIONS_LIMIT = 10_000_000;
const SHORTEST_MS = 0.001;
const LONGEST_MS = 3_600_000;

export function validate(input) {
  const made = new Set();
  let count = 0;
  for (const [head, argument] of input) {
    count += 1;
    if (count > OPERATIONS_LIMIT) return `at most ${OPERATIONS_LIMIT} operations`;
    if (head.startsWith('@')) return 'time plays no part here: leave the clock alone';
    if (head.endsWith('LatencySketch')) {
      made.add(head.includes(' = ') ? head.split(' = ')[0] : '');
      continue;
    }
    const object = head.includes('.') ? head.split('.')[0] : '';
    if (!made.has(object)) return `${head} needs a LatencySketch made before it`;
    const reason = wrongArgument(head, object, argument, made);
    if (reason !== null) return reason;
  }
  return true;
}

function wrongArgument(head, object, argument, made) {
  if (head.endsWith('record')) return unusualTime(argument);
  if (head.endsWith('quantile')) return unusualQuantile(argument);
  return unusualOther(object, argument, made);
}

function unusualOther(object, other, made) {
  const name = other?.$ref;
  if (typeof name !== 'string')
    return 'other is another sketch of the testcase, as in ["a.merge", { $ref: "b" }]';
  if (name === object) return `no sketch is merged into itself: ${name}`;
  return made.has(name) ? null : `${name} is merged before it is made`;
}

function unusualTime(ms) {
  if (ms === 0 || (ms >= SHORTEST_MS && ms <= LONGEST_MS)) return null;
  return `ms is 0 or from ${SHORTEST_MS} to ${LONGEST_MS}: not ${ms}`;
}

function unusualQuantile(q) {
  return q >= 0 && q <= 1 ? null : `q is from 0 to 1: not ${q}`;
}
