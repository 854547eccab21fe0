interface TopErrors {
  codes: [code: number, count: number][];
  malformed: number;
}

const LONGEST_LINE = 64 * 1024;

function topErrorCodes(log: string, n: number): TopErrors {
  const tally = new Tally();
  const lines = new LineCutter((line) => tally.add(line));
  lines.feed(log);
  lines.finish();
  return tally.top(n);
}

/** Knows chunks and lines of a bounded length, and nothing about what is in them. */
class LineCutter {
  private readonly onLine: (line: string | null) => void;
  private begun = '';
  private isTooLong = false;

  /** @param onLine is given each line without its end, or null for one that is too long. */
  constructor(onLine: (line: string | null) => void) {
    this.onLine = onLine;
  }

  feed(chunk: string): void {
    const pieces = chunk.split('\n');
    const last = pieces.pop() ?? '';
    for (const piece of pieces) {
      this.append(piece);
      this.end();
    }
    this.append(last);
  }

  finish(): void {
    if (this.isTooLong || this.begun !== '') this.end();
  }

  private append(piece: string): void {
    if (this.isTooLong) return;
    this.begun += piece;
    // A carriage return may be the beginning of the line end, and is not counted before that is known.
    this.isTooLong = this.begun.length > LONGEST_LINE + 1;
    if (this.isTooLong) this.begun = '';
  }

  private end(): void {
    const line = this.begun.replace(/\r$/, '');
    this.onLine(this.isTooLong || line.length > LONGEST_LINE ? null : line);
    this.begun = '';
    this.isTooLong = false;
  }
}

/** Knows what a line says, and how often. */
class Tally {
  private readonly countOf = new Map<number, number>();
  private malformed = 0;

  add(line: string | null): void {
    const status = line === null ? null : statusOf(line);
    if (status === null) this.malformed++;
    else if (status >= 400 && status <= 599) this.countOf.set(status, (this.countOf.get(status) ?? 0) + 1);
  }

  top(n: number): TopErrors {
    const codes = [...this.countOf].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    return { codes: codes.slice(0, n), malformed: this.malformed };
  }
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

class ErrorCounter {
  private readonly n: number;
  private readonly tally = new Tally();
  private readonly lines = new LineCutter((line) => this.tally.add(line));

  constructor(n: number) {
    this.n = n;
  }

  feed(chunk: string): void {
    this.lines.feed(chunk);
  }

  finish(): TopErrors {
    this.lines.finish();
    return this.tally.top(this.n);
  }
}
