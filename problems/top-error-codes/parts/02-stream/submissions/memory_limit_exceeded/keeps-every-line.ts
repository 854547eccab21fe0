// Parses line by line and keeps what it has parsed, to count when it is finished.
interface TopErrors {
  codes: [code: number, count: number][];
  malformed: number;
}

interface ParsedLine {
  readonly text: string;
  readonly status: number | null;
}

const LINE = /^[^ "]+ [^ "]+ [^ "]+ \[[^\]]*\] "[^"]*" (\d{3}) (?:\d+|-) "[^"]*" "[^"]*"$/;
const LONGEST_LINE = 65536;

function topErrorCodes(log: string, n: number): TopErrors {
  const counter = new ErrorCounter(n);
  counter.feed(log);
  return counter.finish();
}

class ErrorCounter {
  private readonly n: number;
  private readonly lines: ParsedLine[] = [];
  private rest = '';
  private isTooLong = false;

  constructor(n: number) {
    this.n = n;
  }

  feed(chunk: string): void {
    const lines = (this.rest + chunk).split('\n');
    this.rest = lines.pop() ?? '';
    for (const line of lines) this.read(line);
    if (this.rest.length <= LONGEST_LINE + 1) return;
    this.isTooLong = true;
    this.rest = '';
  }

  finish(): TopErrors {
    if (this.isTooLong || this.rest !== '') this.read(this.rest);
    const counts = new Map<number, number>();
    for (const { status } of this.lines)
      if (status !== null && status >= 400 && status <= 599)
        counts.set(status, (counts.get(status) ?? 0) + 1);
    const codes = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, this.n);
    return { codes, malformed: this.lines.filter(({ status }) => status === null).length };
  }

  private read(ended: string): void {
    const text = ended.endsWith('\r') ? ended.slice(0, -1) : ended;
    const match = this.isTooLong || text.length > LONGEST_LINE ? null : LINE.exec(text);
    this.lines.push({ text, status: match === null ? null : Number(match[1]) });
    this.isTooLong = false;
  }
}
