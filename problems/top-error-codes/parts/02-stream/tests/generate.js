const STATUSES = [
  200, 200, 200, 200, 201, 204, 301, 304, 400, 401, 403, 404, 404, 404, 429, 499, 500, 500, 502, 503, 504,
];
const PATHS = [
  '/',
  '/cart',
  '/orders/503',
  '/search?q=404 502',
  '/a/b/c',
  '/login',
  '/items/500/reviews?page=2',
  '/[id]',
];
const REFERRERS = [
  '-',
  'https://shop.example/',
  'https://shop.example/404',
  'https://search.example/?q=status 500',
];
const AGENTS = [
  'curl/8.5.0',
  'Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/128.0',
  'probe/1.0 (expects 503 404)',
  '-',
  '',
];
const ADDRESSES = ['203.0.113.9', '198.51.100.7', '2001:db8::53', '192.0.2.200'];
const RUBBISH = ['', '-', 'panic: runtime error', '404', '"', '500 500 500', '203.0.113.9 - -'];

/** Feeds a log of `size` lines in chunks of a few thousand characters. */
export function growingStream({ size, random }) {
  return Array.from(bigLog({ size, random }));
}

/** The same, one by one. About one line of a hundred is broken. */
export function* bigLog({ size, random }) {
  yield ['ErrorCounter', 10];
  let rest = '';
  for (let done = 0; done < size; done += 50) {
    rest += log({ size: Math.min(50, size - done), random, brokenShare: 0.01, isWhole: done + 50 < size });
    const cut = below(random, rest.length + 1);
    yield ['feed', rest.slice(0, cut)];
    rest = rest.slice(cut);
  }
  yield ['feed', rest];
  yield ['finish'];
}

/** A log of `size` lines, every fourth broken, in chunks from nothing to some lines, often cut between \r and \n. */
export function cutAnywhere({ size, random }) {
  const text = log({ size, random, brokenShare: 0.25, isWhole: false });
  const ops = [['ErrorCounter', below(random, 10) + 1]];
  for (let start = 0; start < text.length;) {
    const nextReturn = text.indexOf('\r', start);
    const cutsLineEnd = nextReturn !== -1 && random() < 0.2;
    const end = cutsLineEnd ? nextReturn + 1 : start + below(random, below(random, 500) + 1);
    ops.push(['feed', text.slice(start, end)]);
    start = end;
  }
  return [...ops, ['finish']];
}

/** A log of `size` lines, one character a chunk. */
export function oneByOne({ size, random }) {
  const text = log({ size, random, brokenShare: 0.25, isWhole: false });
  return [['ErrorCounter', 5], ...Array.from(text, (character) => ['feed', character]), ['finish']];
}

/** Between good lines, one of about `size` KiB that never ends until it does, in what looks like a good line. */
export function* endlessLine({ size, random }) {
  yield ['ErrorCounter', 5];
  yield ['feed', `${lineWith('502')}\n${lineWith('404').slice(0, -2)}`];
  for (let done = 0; done < size; done++) yield ['feed', Array.from({ length: 52 }, random).join(' ')];
  yield ['feed', `${lineWith('500')}\n${lineWith('502')}\n`];
  yield ['finish'];
}

/**
 * Two counters at once, n times a pair of lines: one around the longest that is allowed, by `size` - 3 to `size` + 3
 * characters around it, one of usual length. To one counter each is fed whole, to the other in two chunks.
 */
export function aroundTheLongest({ size, random }) {
  const ops = [
    ['whole = ErrorCounter', 5],
    ['halved = ErrorCounter', 5],
  ];
  for (let length = size - 3; length <= size + 3; length++) {
    const text = `${lineWith('500', length)}\n${lineWith('404')}\r\n`;
    const cut = below(random, text.length);
    ops.push(['whole.feed', text], ['halved.feed', text.slice(0, cut)], ['halved.feed', text.slice(cut)]);
  }
  return [...ops, ['whole.finish'], ['halved.finish']];
}

/** A good line with this status, of `length` characters where that is given. */
function lineWith(status, length = 0) {
  const start = `192.0.2.1 - - [04/Mar/2026:09:14:07 +0000] "GET /`;
  const end = ` HTTP/1.1" ${status} 12 "-" "curl/8.5.0"`;
  return start.padEnd(length - end.length, 'a') + end;
}

/** @param isWhole the last line ends; else it may lack its line end. */
function log({ size, random, brokenShare, isWhole }) {
  let text = '';
  for (let index = 0; index < size; index++) {
    const line = goodLine(random, index);
    text += random() < brokenShare ? brokenLine(random, line) : line;
    if (isWhole || index < size - 1 || random() < 0.5) text += random() < 0.1 ? '\r\n' : '\n';
  }
  return text;
}

function goodLine(random, index) {
  const second = String(Math.floor(index / 50) % 60).padStart(2, '0');
  const request = random() < 0.02 ? '' : `GET ${oneOf(random, PATHS)} HTTP/1.1`;
  const size = random() < 0.1 ? '-' : below(random, 9000);
  return (
    `${oneOf(random, ADDRESSES)} - ${random() < 0.1 ? 'alice' : '-'} [04/Mar/2026:09:14:${second} +0000] "${request}" ` +
    `${oneOf(random, STATUSES)} ${size} "${oneOf(random, REFERRERS)}" "${oneOf(random, AGENTS)}"`
  );
}

/** Cut off before its end, or with a status that is none, or something else altogether. */
function brokenLine(random, line) {
  const choice = random();
  if (choice < 0.6) return line.slice(0, below(random, line.length));
  if (choice < 0.8)
    return line.replace(/" \d{3} /, oneOf(random, ['" 50 ', '" 5000 ', '" - ', '" 50x ', '" ']));
  return oneOf(random, RUBBISH);
}

function oneOf(random, list) {
  return list[below(random, list.length)];
}

function below(random, limit) {
  return Math.floor(random() * limit);
}
