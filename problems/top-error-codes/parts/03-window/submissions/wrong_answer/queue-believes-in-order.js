// Queues errors as they come and drops from the front only: a late one behind a younger one stays too long.
// witness: [["RecentErrors"], ["add", "a - - [04/Mar/2026:09:00:30 +0000] \"-\" 500 1 \"-\" \"-\""], ["add", "a - - [04/Mar/2026:09:00:05 +0000] \"-\" 404 1 \"-\" \"-\""], ["add", "a - - [04/Mar/2026:09:05:05 +0000] \"-\" 200 1 \"-\" \"-\""], ["top", 9]]
const WINDOW_S = 300;
const LOWEST_ERROR = 400;
const HIGHEST_ERROR = 599;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const TIME = String.raw`(\d\d)/(\w{3})/(\d{4}):(\d\d):(\d\d):(\d\d) ([+-])(\d\d)(\d\d)`;
const LINE = new RegExp(
  String.raw`^[^ "]+ [^ "]+ [^ "]+ \[${TIME}\] "[^"]*" (\d{3}) (?:\d+|-) "[^"]*" "[^"]*"$`,
);

class RecentErrors {
  constructor() {
    this.newestSecond = -Infinity;
    this.queue = [];
    this.first = 0;
    this.totalOf = new Map();
  }

  add(line) {
    const entry = parse(line);
    if (entry === null) return;
    this.newestSecond = Math.max(this.newestSecond, entry.second);
    if (isError(entry.status)) this.count(entry);
    this.dropOld();
  }

  count({ second, status }) {
    const last = this.queue[this.queue.length - 1];
    if (last?.second === second && last.status === status) last.count += 1;
    else this.queue.push({ second, status, count: 1 });
    this.totalOf.set(status, (this.totalOf.get(status) ?? 0) + 1);
  }

  dropOld() {
    while (this.first < this.queue.length) {
      const { second, status, count } = this.queue[this.first];
      if (second > this.newestSecond - WINDOW_S) return;
      this.totalOf.set(status, this.totalOf.get(status) - count);
      this.first += 1;
    }
  }

  top(n) {
    return [...this.totalOf]
      .filter(([, count]) => count > 0)
      .sort(([codeA, countA], [codeB, countB]) => countB - countA || codeA - codeB)
      .slice(0, n);
  }
}

/** Second in UTC and status of a line, or null where the line is malformed. */
function parse(line) {
  const match = LINE.exec(line);
  if (match === null) return null;
  const [, day, monthName, year, hours, minutes, seconds, sign, zoneHours, zoneMinutes, status] = match;
  const month = MONTHS.indexOf(monthName);
  if (month === -1) return null;
  const localSecond = Date.UTC(year, month, day, hours, minutes, seconds) / 1000;
  const aheadOfUtc = Number(zoneHours) * 3600 + Number(zoneMinutes) * 60;
  const second = sign === '+' ? localSecond - aheadOfUtc : localSecond + aheadOfUtc;
  return { second, status: Number(status) };
}

function isError(status) {
  return status >= LOWEST_ERROR && status <= HIGHEST_ERROR;
}
