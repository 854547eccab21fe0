const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const ERRORS = [400, 403, 404, 404, 429, 499, 500, 500, 502, 503];
const OTHERS = [200, 200, 304, 600];
const ZONES = ['+0000', '+0000', '+0100', '-0800', '+0530', '-0330', '+0545', '-0030', '+1400'];
/** Some minutes before the end of February of a leap year. */
const START_S = Date.UTC(2024, 1, 29, 23, 50) / 1000;

/** Adds `size` lines, half a second apart, some late, in many zones, and asks now and then. */
export function growingWindow({ size, random }) {
  return Array.from(walk({ size, random, start: START_S, secondsPerLine: 0.5, errorShare: 0.3, asks: 20 }));
}

/** The same over more than the window, with broken lines and gaps. */
export function mixed({ size, random }) {
  return Array.from(
    walk({
      size,
      random,
      start: START_S,
      secondsPerLine: 8,
      errorShare: 0.5,
      asks: size / 6,
      brokenShare: 0.15,
    }),
  );
}

/** `size` lines within one window, nearly all of them errors, and a few more after it has passed. */
export function* crowdedWindow({ size, random }) {
  yield* walk({ size, random, start: START_S, secondsPerLine: 290 / size, errorShare: 0.95, asks: 20 });
  yield ['add', lineWith(describe(START_S + 400, '+0000'), 503)];
  yield ['top', 5];
  yield ['add', lineWith(describe(START_S + 700, '+0000'), 200)];
  yield ['top', 5];
}

function* walk({ size, random, start, secondsPerLine, errorShare, asks, brokenShare = 0 }) {
  yield ['RecentErrors'];
  const timeText = makeTimeText();
  let now = start;
  for (let done = 1; done <= size; done++) {
    now += secondsPerLine * 2 * random();
    if (brokenShare > 0 && random() < 0.01) now += below(random, 400);
    const late = random() < 0.3 ? below(random, 30) : 0;
    const status = oneOf(random, random() < errorShare ? ERRORS : OTHERS);
    const line = lineWith(timeText(Math.floor(now) - late, oneOf(random, ZONES)), status);
    yield ['add', random() < brokenShare ? brokenLine(random, line) : line];
    if (random() < asks / size) yield ['top', 1 + below(random, 9)];
  }
  yield ['top', 10];
}

function lineWith(time, status) {
  return `192.0.2.1 - - [${time}] "GET /items/503 HTTP/1.1" ${status} 404 "-" "probe/1.0 500"`;
}

/** Many lines have the same second, so its text is made once. */
function makeTimeText() {
  const texts = new Map();
  return (second, zone) => {
    const key = second + ZONES.indexOf(zone) / 16;
    const known = texts.get(key);
    if (known !== undefined) return known;
    const text = describe(second, zone);
    texts.set(key, text);
    return text;
  };
}

function describe(second, zone) {
  const ahead = (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3))) * (zone[0] === '-' ? -60 : 60);
  const local = new Date((second + ahead) * 1000);
  const two = (value) => String(value).padStart(2, '0');
  const clock = `${two(local.getUTCHours())}:${two(local.getUTCMinutes())}:${two(local.getUTCSeconds())}`;
  return `${two(local.getUTCDate())}/${MONTHS[local.getUTCMonth()]}/${local.getUTCFullYear()}:${clock} ${zone}`;
}

/** Cut off, or with a time or a status that is none. */
function brokenLine(random, line) {
  const choice = random();
  if (choice < 0.4) return line.slice(0, below(random, line.length));
  if (choice < 0.6) return line.replace(/\/\w+\//, '/Foo/');
  if (choice < 0.8) return line.replace(/ [+-]\d{4}\]/, ']');
  return line.replace(/" \d{3} /, '" 50 ');
}

function oneOf(random, list) {
  return list[below(random, list.length)];
}

function below(random, limit) {
  return Math.floor(random() * limit);
}
