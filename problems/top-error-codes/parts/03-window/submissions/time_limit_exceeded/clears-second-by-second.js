// Empties the slots one second after the other as time moves on, also when it moves on by half a century.
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
    this.newestSecond = null;
    this.slots = Array.from({ length: WINDOW_S }, () => new Map());
  }

  add(line) {
    const entry = parse(line);
    if (entry === null) return;
    this.moveTo(entry.second);
    if (!isError(entry.status) || entry.second <= this.newestSecond - WINDOW_S) return;
    const countOf = this.slots[entry.second % WINDOW_S];
    countOf.set(entry.status, (countOf.get(entry.status) ?? 0) + 1);
  }

  moveTo(second) {
    this.newestSecond ??= second;
    while (this.newestSecond < second) {
      this.newestSecond += 1;
      this.slots[this.newestSecond % WINDOW_S].clear();
    }
  }

  top(n) {
    const total = new Map();
    for (const countOf of this.slots)
      for (const [code, count] of countOf) total.set(code, (total.get(code) ?? 0) + count);
    return [...total]
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
