const MOST_FEEDS = 2_000_000;

/** Plain ASCII lines that end in `\n` or `\r\n`, cut anywhere; finish comes once and last. */
export function validate(input) {
  const counters = new Map();
  let count = 0;
  for (const [word, argument] of input) {
    count += 1;
    if (count > MOST_FEEDS) return `there may be at most ${MOST_FEEDS} operations`;
    if (word.startsWith('@')) continue;
    const [, name = '', method] = /^(?:(\w+)(?: *= *|\.))?(\w+)$/.exec(word);
    if (method === 'ErrorCounter') counters.set(name, { isFinished: false, endsInReturn: false });
    const fault =
      method === 'ErrorCounter' ? faultOfN(argument) : faultOfCall(counters.get(name), method, argument);
    if (fault) return `operation ${count}, ${word}: ${fault}`;
  }
  for (const { endsInReturn } of counters.values())
    if (endsInReturn) return 'a log must not end in "\\r", which stands before "\\n" only';
  return true;
}

function faultOfN(n) {
  return n < 0 ? `n must be 0 or more, not ${n}` : null;
}

function faultOfCall(counter, method, chunk) {
  if (counter.isFinished) return 'nothing may come after finish';
  if (method === 'finish') {
    counter.isFinished = true;
    return null;
  }
  const fault = faultOfChunk(counter, chunk);
  if (chunk !== '') counter.endsInReturn = chunk.endsWith('\r');
  return fault;
}

function faultOfChunk({ endsInReturn }, chunk) {
  const strange = /[^\n\r -~]/.exec(chunk);
  if (strange) return `the log must be plain ASCII, and character ${strange.index + 1} is not`;
  const lone = (endsInReturn ? /^[^\n]|\r(?!\n|$)/ : /\r(?!\n|$)/).exec(chunk);
  if (lone) return `"\\r" must stand before "\\n" only; see character ${lone.index + 1}`;
  return null;
}
