const MOST_OPERATIONS = 2_000_000;
const LONGEST_LINE = 65_536;
const MOST_LATE_S = 30;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const LINE =
  /^[^ "]+ [^ "]+ [^ "]+ \[(\d\d)\/([A-Z][a-z][a-z])\/(\d{4}):(\d\d):(\d\d):(\d\d) ([+-])(\d\d)(\d\d)\] "[^"]*" \d{3} (?:\d+|-) "[^"]*" "[^"]*"$/;

/** Lines of ASCII; times that look like one are real, from 1970 to 2100, and at most 30 s older than the newest. */
export function validate(input) {
  const newestOf = new Map();
  let count = 0;
  for (const [word, argument] of input) {
    count += 1;
    if (count > MOST_OPERATIONS) return `there may be at most ${MOST_OPERATIONS} operations`;
    if (word.startsWith('@')) continue;
    const [, name = '', method] = /^(?:(\w+)(?: *= *|\.))?(\w+)$/.exec(word);
    if (method === 'RecentErrors') newestOf.set(name, -Infinity);
    if (method === 'top' && argument < 0)
      return `operation ${count}, ${word}: n must be 0 or more, not ${argument}`;
    if (method !== 'add') continue;
    const fault = faultOfLine(argument);
    if (fault) return `operation ${count}, ${word}: ${fault}`;
    const time = timeOf(argument);
    if (time === null) continue;
    if (time.fault) return `operation ${count}, ${word}: ${time.fault}`;
    const newest = newestOf.get(name);
    if (time.second < newest - MOST_LATE_S)
      return `operation ${count}, ${word}: a line must be at most ${MOST_LATE_S} s older than the newest, and this one is ${newest - time.second} s older`;
    newestOf.set(name, Math.max(newest, time.second));
  }
  return true;
}

function faultOfLine(line) {
  if (line.length > LONGEST_LINE)
    return `a line must have at most ${LONGEST_LINE} characters, not ${line.length}`;
  const strange = /[^ -~]/.exec(line);
  return strange
    ? `a line must be plain ASCII without a line end, and character ${strange.index + 1} is not`
    : null;
}

/** The second of a line that is well formed, what is wrong with its time, or null for a malformed line. */
function timeOf(line) {
  const match = LINE.exec(line);
  if (match === null) return null;
  const [, day, monthName, year, hours, minutes, seconds, sign, zoneHours, zoneMinutes] = match;
  const month = MONTHS.indexOf(monthName);
  if (month === -1) return null;
  const midnight = new Date(Date.UTC(year, month, day));
  const isReal =
    Number(day) > 0 && midnight.getUTCMonth() === month && hours < 24 && minutes < 60 && seconds < 60;
  if (!isReal || year < 1970 || year > 2100)
    return { fault: 'the time must be a real one, from 1970 to 2100' };
  const offset = (Number(zoneHours) * 60 + Number(zoneMinutes)) * (sign === '-' ? -60 : 60);
  if (zoneMinutes > 59 || offset < -12 * 3600 || offset > 14 * 3600)
    return { fault: 'the offset must be one that exists, from -1200 to +1400' };
  const second = Date.UTC(year, month, day, hours, minutes, seconds) / 1000 - offset;
  return second < 0 ? { fault: 'the time must not lie before 1970 in UTC' } : { second };
}
