// Counts what follows the last newline as a line, although there is nothing.
// witness: ["", 1]
const LINE = /^[^ "]+ [^ "]+ [^ "]+ \[[^\]]*\] "[^"]*" (\d{3}) (?:\d+|-) "[^"]*" "[^"]*"$/;
const LOWEST_ERROR = 400;
const HIGHEST_ERROR = 599;

function topErrorCodes(log, n) {
  const counts = new Map();
  let malformed = 0;
  for (const line of linesOf(log)) {
    const status = statusOf(line);
    if (status === null) malformed += 1;
    else if (isError(status)) counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  return { codes: mostFrequent(counts, n), malformed };
}

function linesOf(log) {
  const lines = log.split(/\r?\n/);
  return lines;
}

/** The status of a line, or null where the line is malformed. */
function statusOf(line) {
  const match = LINE.exec(line);
  return match === null ? null : Number(match[1]);
}

function isError(status) {
  return status >= LOWEST_ERROR && status <= HIGHEST_ERROR;
}

function mostFrequent(counts, n) {
  return [...counts].sort(([codeA, countA], [codeB, countB]) => countB - countA || codeA - codeB).slice(0, n);
}
