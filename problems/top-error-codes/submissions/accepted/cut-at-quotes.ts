interface TopErrors {
  codes: [code: number, count: number][];
  malformed: number;
}

/** Counts by status and finds the lines itself, so that no copy of the log is made. */
function topErrorCodes(log: string, n: number): TopErrors {
  const countOf = new Array<number>(1000).fill(0);
  let malformed = 0;
  for (let start = 0; start < log.length;) {
    const newline = log.indexOf('\n', start);
    const end = newline === -1 ? log.length : newline;
    const status = statusOf(withoutCarriageReturn(log.slice(start, end)));
    if (status === null) malformed++;
    else countOf[status] = (countOf[status] ?? 0) + 1;
    start = end + 1;
  }
  return { codes: mostFrequentErrors(countOf, n), malformed };
}

function withoutCarriageReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

/**
 * The status of a line, or null where the line is malformed. No field holds a quote, so the three fields in quotes cut
 * a line into seven pieces, and the status stands in the third.
 */
function statusOf(line: string): number | null {
  const pieces = line.split('"');
  const [beforeRequest = '', , afterRequest = '', , afterReferrer, , afterAgent] = pieces;
  if (pieces.length !== 7 || afterReferrer !== ' ' || afterAgent !== '') return null;
  if (!/^[^ ]+ [^ ]+ [^ ]+ \[[^\]]*\] $/.test(beforeRequest)) return null;
  const [, status] = /^ (\d{3}) (?:\d+|-) $/.exec(afterRequest) ?? [];
  return status === undefined ? null : Number(status);
}

function mostFrequentErrors(countOf: readonly number[], n: number): [number, number][] {
  const codes: [number, number][] = [];
  for (let code = 400; code <= 599; code++) {
    const count = countOf[code] ?? 0;
    if (count > 0) codes.push([code, count]);
  }
  // Equals stay in ascending order: sorting is stable.
  return codes.sort(([, countA], [, countB]) => countB - countA).slice(0, n);
}
