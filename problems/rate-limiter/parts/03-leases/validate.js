const BUDGET_MIN = 100;
const BUDGET_MAX = 1_000_000;
const TERM_MIN_MS = 100;
const TERM_MAX_MS = 60_000;
const GATEWAYS_MAX = 20;
const TERMS_MAX = 300;
const WANTED_MAX = 1_000_000;
const EXAMPLE =
  "{ budget: 1000, termMs: 1000, untilMs: 6000, gateways: [{ name: 'gw-1', wants: [[0, 800]], diesAtMs: 3000 }] }";

export function validate(input) {
  if (!isMap(input)) return `write the input as ${EXAMPLE}`;
  const { budget, termMs, untilMs, gateways } = input;
  return (
    unknownKey(input, ['budget', 'termMs', 'untilMs', 'gateways']) ??
    outside('budget', budget, BUDGET_MIN, BUDGET_MAX) ??
    outside('termMs', termMs, TERM_MIN_MS, TERM_MAX_MS) ??
    outside('untilMs', untilMs, termMs, TERMS_MAX * termMs) ??
    wrongGateways(gateways, untilMs) ??
    true
  );
}

function wrongGateways(gateways, untilMs) {
  if (!Array.isArray(gateways) || gateways.length < 1 || gateways.length > GATEWAYS_MAX)
    return `gateways must be a list of 1 to ${GATEWAYS_MAX} of them`;
  const names = new Set();
  for (const gateway of gateways) {
    const wrong = wrongGateway(gateway, untilMs);
    if (wrong !== null) return wrong;
    if (names.has(gateway.name)) return `"${gateway.name}" is there twice: one gateway has one name`;
    names.add(gateway.name);
  }
  return null;
}

function wrongGateway(gateway, untilMs) {
  if (!isMap(gateway)) return `write a gateway as { name: 'gw-1', wants: [[0, 800]], diesAtMs: 3000 }`;
  const { name, wants, diesAtMs, returnsAtMs } = gateway;
  if (typeof name !== 'string' || name.length > 100) return 'name must be a text of at most 100 characters';
  const unknown = unknownKey(gateway, ['name', 'wants', 'diesAtMs', 'returnsAtMs']);
  if (unknown !== null) return unknown;
  const wrong = wrongWants(wants, untilMs);
  if (wrong !== null) return wrong;
  if (diesAtMs === undefined)
    return returnsAtMs === undefined ? null : `"${name}" returns, so it needs diesAtMs as well`;
  return (
    outside('diesAtMs', diesAtMs, wants[0][0] + 1, untilMs) ??
    (returnsAtMs === undefined ? null : outside('returnsAtMs', returnsAtMs, diesAtMs + 1, untilMs))
  );
}

function wrongWants(wants, untilMs) {
  const isList = Array.isArray(wants) && wants.length > 0 && wants.length <= 100;
  if (!isList || !wants.every((entry) => Array.isArray(entry) && entry.length === 2))
    return 'wants must be a list of [fromMs, requestsPerSecond], as in [[0, 800], [3000, 50]]';
  let lastMs = -1;
  for (const [fromMs, wanted] of wants) {
    const wrong =
      outside('a time in wants', fromMs, lastMs + 1, untilMs) ??
      outside('what a gateway wants', wanted, 0, WANTED_MAX);
    if (wrong !== null) return wrong;
    lastMs = fromMs;
  }
  return null;
}

function outside(what, value, min, max) {
  if (Number.isInteger(value) && value >= min && value <= max) return null;
  return `${what} must be a whole number from ${min} to ${max}, and is ${String(value)}`;
}

function unknownKey(map, known) {
  const key = Object.keys(map).find((name) => !known.includes(name));
  return key === undefined ? null : `there is no key "${key}": write ${known.join(', ')}`;
}

function isMap(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
