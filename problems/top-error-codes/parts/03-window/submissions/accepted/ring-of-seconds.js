const WINDOW_S = 300;
const LOWEST_ERROR = 400;
const HIGHEST_ERROR = 599;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const TIME = String.raw`(\d\d)/(\w{3})/(\d{4}):(\d\d):(\d\d):(\d\d) ([+-])(\d\d)(\d\d)`;
const LINE = new RegExp(
  String.raw`^[^ "]+ [^ "]+ [^ "]+ \[${TIME}\] "[^"]*" (\d{3}) (?:\d+|-) "[^"]*" "[^"]*"$`,
);

/**
 * A ring of as many slots as the window has seconds. A slot says of which second it is, so that nothing needs to be
 * cleared when time moves on: what is too old is seen to be, and is overwritten when its slot is needed.
 */
class RecentErrors {
  constructor() {
    this.newestSecond = -Infinity;
    this.slots = Array.from({ length: WINDOW_S }, () => ({ second: -Infinity, countOf: new Map() }));
  }

  add(line) {
    const entry = parse(line);
    if (entry === null) return;
    this.newestSecond = Math.max(this.newestSecond, entry.second);
    if (!isError(entry.status)) return;
    const { countOf } = this.slotOf(entry.second);
    countOf.set(entry.status, (countOf.get(entry.status) ?? 0) + 1);
  }

  top(n) {
    const total = new Map();
    for (const { second, countOf } of this.slots) {
      if (second <= this.newestSecond - WINDOW_S) continue;
      for (const [code, count] of countOf) total.set(code, (total.get(code) ?? 0) + count);
    }
    return [...total]
      .sort(([codeA, countA], [codeB, countB]) => countB - countA || codeA - codeB)
      .slice(0, n);
  }

  /** Late lines are less than a window late, so a slot of another second is always one of an older second. */
  slotOf(second) {
    const slot = this.slots[second % WINDOW_S];
    if (slot.second !== second) {
      slot.second = second;
      slot.countOf.clear();
    }
    return slot;
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
