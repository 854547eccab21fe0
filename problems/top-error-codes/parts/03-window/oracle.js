const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Notes for every second and status how often it came, forgets nothing, and looks at all notes for every answer. */
class Notes {
  constructor() {
    this.notes = new Map();
    this.newest = -1;
  }

  add(line) {
    const read = readLine(line);
    if (read === null) return;
    this.newest = Math.max(this.newest, read.second);
    const note = `${read.second} ${read.status}`;
    this.notes.set(note, (this.notes.get(note) ?? 0) + 1);
  }

  top(n) {
    const countOf = {};
    for (const [note, count] of this.notes) {
      const [second, status] = note.split(' ').map(Number);
      if (second <= this.newest - 300 || second > this.newest) continue;
      countOf[status] = (countOf[status] ?? 0) + count;
    }
    const codes = [];
    for (let code = 400; code < 600; code++) if (countOf[code]) codes.push([code, countOf[code]]);
    return codes.sort(([, a], [, b]) => b - a).slice(0, n);
  }
}

function readLine(line) {
  const quoted = line.split('"');
  if (quoted.length !== 7 || quoted[4] !== ' ' || quoted[6] !== '') return null;
  const [words, time, between, ...more] = quoted[0].split(/[[\]]/);
  if (between !== ' ' || more.length > 0 || !/^[^ ]+ [^ ]+ [^ ]+ $/.test(words)) return null;
  const fields = quoted[2].split(' ');
  if (fields.length !== 4 || fields[0] !== '' || fields[3] !== '') return null;
  if (!/^\d\d\d$/.test(fields[1]) || !/^(\d+|-)$/.test(fields[2])) return null;
  const second = secondOf(time);
  return second === null ? null : { second, status: Number(fields[1]) };
}

/** Counts the days since 1970 year by year and month by month. */
function secondOf(time) {
  if (!/^\d\d\/\w{3}\/\d{4}:\d\d:\d\d:\d\d [+-]\d{4}$/.test(time)) return null;
  const month = MONTHS.indexOf(time.slice(3, 6));
  if (month === -1) return null;
  const year = Number(time.slice(7, 11));
  let days = Number(time.slice(0, 2)) - 1;
  for (let earlier = 1970; earlier < year; earlier++) days += isLeap(earlier) ? 366 : 365;
  for (let earlier = 0; earlier < month; earlier++)
    days += DAYS[earlier] + (earlier === 1 && isLeap(year) ? 1 : 0);
  const [hours, minutes, seconds] = time.slice(12, 20).split(':').map(Number);
  const ahead = Number(time.slice(22, 24)) * 3600 + Number(time.slice(24, 26)) * 60;
  const local = ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
  return time[21] === '-' ? local + ahead : local - ahead;
}

function isLeap(year) {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** One result an operation; of streamed operations, which are no list, those of `top` alone. */
export function answer(input) {
  const isWritten = Array.isArray(input);
  const all = new Map();
  const results = [];
  for (const [word, argument] of input) {
    const [, name = '', method] = /^(?:(\w+)(?: *= *|\.))?(@?\w+)$/.exec(word);
    if (method === 'RecentErrors') all.set(name, new Notes());
    if (method === 'add') all.get(name).add(argument);
    if (method === 'top') results.push(all.get(name).top(argument));
    else if (isWritten) results.push(null);
  }
  return results;
}
