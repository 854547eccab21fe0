// Splits at both kinds of line end within a chunk. Where a chunk ends between the two characters, the carriage return stays.
// witness: [["ErrorCounter", 1], ["feed", "a - - [t] \"-\" 500 1 \"-\" \"-\"\r"], ["feed", "\n"], ["finish"]]
const LINE = /^[^ "]+ [^ "]+ [^ "]+ \[[^\]]*\] "[^"]*" (\d{3}) (?:\d+|-) "[^"]*" "[^"]*"$/;
const LONGEST_LINE = 65_536;
const LOWEST_ERROR = 400;
const HIGHEST_ERROR = 599;

function topErrorCodes(log, n) {
  const counter = new ErrorCounter(n);
  counter.feed(log);
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
    const lines = chunk.split(/\r?\n/);
    const last = lines.pop();
    for (const line of lines) {
      this.extendLine(line);
      this.endLine();
    }
    this.extendLine(last);
  }

  finish() {
    if (this.line !== '' || this.isTooLong) this.endLine();
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
    const status = this.isTooLong ? null : statusOf(this.line);
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

/** The status of a line, or null where the line is malformed. */
function statusOf(line) {
  if (line.length > LONGEST_LINE) return null;
  const match = LINE.exec(line);
  return match === null ? null : Number(match[1]);
}

function isError(status) {
  return status >= LOWEST_ERROR && status <= HIGHEST_ERROR;
}
