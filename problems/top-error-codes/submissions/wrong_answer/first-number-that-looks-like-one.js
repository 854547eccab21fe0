// Takes the first three digits between blanks for the status, be they in the request or in the user's name.
// witness: ["a - - [t] \"GET /x 404 y\" 200 1 \"-\" \"-\"", 1]
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
  if (lines[lines.length - 1] === '') lines.pop();
  return lines;
}

/** The status of a line, or null where the line is malformed. */
function statusOf(line) {
  return LINE.test(line) ? Number(/ (\d{3}) /.exec(line)[1]) : null;
}

function isError(status) {
  return status >= LOWEST_ERROR && status <= HIGHEST_ERROR;
}

function mostFrequent(counts, n) {
  return [...counts].sort(([codeA, countA], [codeB, countB]) => countB - countA || codeA - codeB).slice(0, n);
}
