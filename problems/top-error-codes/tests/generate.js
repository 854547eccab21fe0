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

/** A log of `size` lines with its n, in lines of both kinds of end; about one of a hundred is broken. */
export function growingLog({ size, random }) {
  return [log({ size, random, brokenShare: 0.01 }), 10];
}

/** A log of `size` lines of which every fourth is broken, with an n from 0 to 9. */
export function noisyLog({ size, random }) {
  return [log({ size, random, brokenShare: 0.25 }), below(random, 10)];
}

function log({ size, random, brokenShare }) {
  let text = '';
  for (let index = 0; index < size; index++) {
    const line = goodLine(random, index);
    text += random() < brokenShare ? brokenLine(random, line) : line;
    if (index < size - 1 || random() < 0.5) text += random() < 0.1 ? '\r\n' : '\n';
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
