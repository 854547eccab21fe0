// Reads a line when its newline comes; a last line without one is never read.
// witness: [["ErrorCounter", 1], ["feed", "x"], ["finish"]]
const LINE = /^[^ "]+ [^ "]+ [^ "]+ \[[^\]]*\] "[^"]*" (\d{3}) (?:\d+|-) "[^"]*" "[^"]*"$/;
const LONGEST_LINE = 65_536;
const LOWEST_ERROR = 400;
const HIGHEST_ERROR = 599;

function topErrorCodes(log, n) {
  const counter = new ErrorCounter(n);
  counter.feed(log);
  if (log !== '' && !log.endsWith('\n')) counter.feed('\n');
  return counter.finish();
}

class ErrorCounter {
  constructor(n) {
    this.n = n;
    this.countOf = new Map();
    this.malformed = 0;
    this.line = '';
    this.isTooLong = false;
  }

  feed(chunk) {
    let start = 0;
    for (;;) {
      const newline = chunk.indexOf('\n', start);
      if (newline === -1) break;
      this.extendLine(chunk.slice(start, newline));
      this.endLine();
      start = newline + 1;
    }
    this.extendLine(chunk.slice(start));
  }

  finish() {
    return { codes: this.mostFrequent(), malformed: this.malformed };
  }

  extendLine(piece) {
    if (this.isTooLong) return;
    this.line += piece;
    if (this.line.length <= LONGEST_LINE + 1) return;
    this.line = '';
    this.isTooLong = true;
  }

  endLine() {
    const status = this.isTooLong ? null : statusOf(withoutCarriageReturn(this.line));
    if (status === null) this.malformed += 1;
    else if (isError(status)) this.countOf.set(status, (this.countOf.get(status) ?? 0) + 1);
    this.line = '';
    this.isTooLong = false;
  }

  mostFrequent() {
    return [...this.countOf]
      .sort(([codeA, countA], [codeB, countB]) => countB - countA || codeA - codeB)
      .slice(0, this.n);
  }
}

function withoutCarriageReturn(line) {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

/** The status of a line, or null where the line is malformed. */
function statusOf(line) {
  if (line.length > LONGEST_LINE) return null;
  const match = LINE.exec(line);
  return match === null ? null : Number(match[1]);
}

function isError(status) {
  return status >= LOWEST_ERROR && status <= HIGHEST_ERROR;
}
