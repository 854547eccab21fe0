/** Reads a line character by character, field by field, and nothing faster than that. */
class Reader {
  constructor(text) {
    this.text = text;
    this.at = 0;
  }

  isAtEnd() {
    return this.at === this.text.length;
  }

  /** @returns whether exactly these characters come next; they are passed. */
  passes(characters) {
    if (!this.text.startsWith(characters, this.at)) return false;
    this.at += characters.length;
    return true;
  }

  /** @returns the characters up to the first that is among `ends`, which is not passed. */
  until(ends) {
    const from = this.at;
    while (!this.isAtEnd() && !ends.includes(this.text[this.at])) this.at += 1;
    return this.text.slice(from, this.at);
  }

  word() {
    return this.until(' "') !== '';
  }

  enclosed(opening, closing) {
    if (!this.passes(opening)) return false;
    this.until(closing);
    return this.passes(closing);
  }
}

/** @returns the status as text, or null where the line is malformed. */
function statusOf(line) {
  const reader = new Reader(line);
  for (let words = 0; words < 3; words++) if (!reader.word() || !reader.passes(' ')) return null;
  if (!reader.enclosed('[', ']') || !reader.passes(' ')) return null;
  if (!reader.enclosed('"', '"') || !reader.passes(' ')) return null;
  const status = reader.until(' "');
  if (status.length !== 3 || !isDigits(status) || !reader.passes(' ')) return null;
  const size = reader.until(' "');
  if ((size !== '-' && !isDigits(size)) || !reader.passes(' ')) return null;
  if (!reader.enclosed('"', '"') || !reader.passes(' ')) return null;
  return reader.enclosed('"', '"') && reader.isAtEnd() ? status : null;
}

function isDigits(text) {
  if (text === '') return false;
  for (const character of text) if (!'0123456789'.includes(character)) return false;
  return true;
}

export function answer([log, n]) {
  const lines = log.replaceAll('\r\n', '\n').split('\n');
  if (lines.at(-1) === '') lines.pop();
  const statuses = lines.map(statusOf);
  const codes = [];
  for (let code = 400; code < 600; code++) {
    const count = statuses.filter((status) => status === String(code)).length;
    if (count > 0) codes.push([code, count]);
  }
  // Sorting keeps the order of equals, and the codes are in ascending order.
  codes.sort(([, a], [, b]) => b - a);
  return { codes: codes.slice(0, n), malformed: statuses.filter((status) => status === null).length };
}
