const LONGEST_LINE = 65_536;
const LINE = 'word word word [time] "request" status size "referrer" "agent"'.split(' ');

/** Cuts a line into fields one character after the other: blanks separate, except in brackets and quotes. */
function fieldsOf(line) {
  const fields = [''];
  let closing = '';
  for (const character of line) {
    const last = fields.length - 1;
    if (closing === '' && character === ' ') {
      fields.push('');
      continue;
    }
    if (closing !== '') closing = character === closing ? '' : closing;
    else if (character === '"') closing = '"';
    else if (character === '[' && fields[last] === '') closing = ']';
    fields[last] += character;
  }
  return fields;
}

function isField(kind, field) {
  if (kind === 'word') return field !== '' && !field.includes('"');
  if (kind === 'status') return field.length === 3 && isDigits(field);
  if (kind === 'size') return field === '-' || isDigits(field);
  const [opening, closing] = kind === '[time]' ? '[]' : '""';
  return field.length > 1 && field.indexOf(opening) === 0 && field.indexOf(closing, 1) === field.length - 1;
}

function isDigits(text) {
  return text !== '' && [...text].every((character) => '0123456789'.includes(character));
}

/** @returns the status as a number, or null where the line is malformed. */
function statusOf(line) {
  if (line.length > LONGEST_LINE) return null;
  const fields = fieldsOf(line);
  if (fields.length !== LINE.length) return null;
  return LINE.every((kind, index) => isField(kind, fields[index])) ? Number(fields[5]) : null;
}

/** One log, kept up to its next newline; of an endless line only so much that it is still too long. */
class Log {
  constructor(n) {
    this.n = n;
    this.rest = '';
    this.malformed = 0;
    this.countOf = new Map();
  }

  feed(chunk) {
    const lines = (this.rest + chunk).split('\n');
    this.rest = lines.pop().slice(-2 * LONGEST_LINE);
    for (const line of lines) this.read(line.endsWith('\r') ? line.slice(0, -1) : line);
  }

  read(line) {
    const status = statusOf(line);
    if (status === null) this.malformed += 1;
    else this.countOf.set(status, (this.countOf.get(status) ?? 0) + 1);
  }

  finish() {
    if (this.rest !== '') this.read(this.rest);
    const codes = [];
    for (let code = 599; code >= 400; code--)
      if (this.countOf.has(code)) codes.push([code, this.countOf.get(code)]);
    codes.sort(([codeA, a], [codeB, b]) => b - a || codeA - codeB);
    return { codes: codes.slice(0, this.n), malformed: this.malformed };
  }
}

/** One result an operation; of streamed operations, which are no list, those of `finish` alone. */
export function answer(input) {
  const isWritten = Array.isArray(input);
  const logs = new Map();
  const results = [];
  for (const [word, argument] of input) {
    const [, name = '', method] = /^(?:(\w+)(?: *= *|\.))?(@?\w+)$/.exec(word);
    if (method === 'ErrorCounter') logs.set(name, new Log(argument));
    if (method === 'feed') logs.get(name).feed(argument);
    if (method === 'finish') results.push(logs.get(name).finish());
    else if (isWritten) results.push(null);
  }
  return results;
}
