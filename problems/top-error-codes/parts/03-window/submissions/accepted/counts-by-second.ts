type Ranking = [code: number, count: number][];

interface Entry {
  /** Since 1970, in UTC. */
  readonly second: number;
  readonly status: number;
}

const WINDOW_S = 300;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const TIME = /^(\d\d)\/(\w\w\w)\/(\d{4}):(\d\d):(\d\d):(\d\d) ([+-])(\d\d)(\d\d)$/;

/** Counts for each second of the window; a second that leaves it is deleted as a whole. */
class RecentErrors {
  private newest = -Infinity;
  private readonly countsBySecond = new Map<number, Map<number, number>>();

  add(line: string): void {
    const entry = parseLine(line);
    if (!entry) return;
    if (entry.second > this.newest) this.moveTo(entry.second);
    if (entry.status >= 400 && entry.status <= 599) this.count(entry);
  }

  top(n: number): Ranking {
    const countOf = new Map<number, number>();
    for (const counts of this.countsBySecond.values())
      for (const [code, count] of counts) countOf.set(code, (countOf.get(code) ?? 0) + count);
    const ranking: Ranking = [...countOf];
    return ranking.sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, n);
  }

  /** Seconds do not arrive in order, so all are looked at: a few hundred, once a second of the log. */
  private moveTo(second: number): void {
    this.newest = second;
    for (const counted of this.countsBySecond.keys())
      if (counted <= second - WINDOW_S) this.countsBySecond.delete(counted);
  }

  private count({ second, status }: Entry): void {
    const counts = this.countsBySecond.get(second) ?? new Map<number, number>();
    this.countsBySecond.set(second, counts);
    counts.set(status, (counts.get(status) ?? 0) + 1);
  }
}

/**
 * What a line says, or null where it is malformed. No field holds a quote, so the three fields in quotes cut a line
 * into seven pieces.
 */
function parseLine(line: string): Entry | null {
  const pieces = line.split('"');
  const [beforeRequest = '', , afterRequest = '', , afterReferrer, , afterAgent] = pieces;
  if (pieces.length !== 7 || afterReferrer !== ' ' || afterAgent !== '') return null;
  const [, time] = /^[^ ]+ [^ ]+ [^ ]+ \[([^\]]*)\] $/.exec(beforeRequest) ?? [];
  const [, status] = /^ (\d{3}) (?:\d+|-) $/.exec(afterRequest) ?? [];
  if (time === undefined || status === undefined) return null;
  const second = parseTime(time);
  return second === null ? null : { second, status: Number(status) };
}

function parseTime(time: string): number | null {
  const match = TIME.exec(time);
  if (!match) return null;
  const [, day, monthName = '', year, hours, minutes, seconds, sign, zoneHours, zoneMinutes] = match;
  const month = MONTHS.indexOf(monthName);
  if (month === -1) return null;
  const localMs = Date.UTC(Number(year), month, Number(day), Number(hours), Number(minutes), Number(seconds));
  const offsetS = Number(zoneHours) * 3600 + Number(zoneMinutes) * 60;
  return localMs / 1000 - (sign === '-' ? -offsetS : offsetS);
}
