/** Of the budget, to be used under load; and how many terms after a change it is asked for. */
const USED_SHARE = 0.8;
const TERMS_TO_SETTLE = 2;

/**
 * `actual` are the calls that harness.js wrote down. Two things are judged: what the running leases add up to, and what
 * the live gateways use of it. That the share of a dead gateway comes back shows in what is used.
 */
export function check({ input, actual: calls }) {
  if (!Array.isArray(calls) || !calls.every(isCall)) return { reason: 'this is no list of calls' };
  const wrong = findWrongShare(calls) ?? findOverspending(input, calls) ?? findIdleBudget(input, calls);
  return wrong === null ? true : { reason: wrong };
}

function isCall(call) {
  return Array.isArray(call) && call.length === 4;
}

function findWrongShare(calls) {
  for (const [atMs, gateway, wanted, granted] of calls) {
    if (!Number.isInteger(granted) || granted < 0)
      return `lease("${gateway}", ${wanted}, ${atMs}) must return a whole number, 0 or more`;
  }
  return null;
}

function findOverspending({ budget, termMs }, calls) {
  const leases = new Map();
  for (const [atMs, gateway, , granted] of calls) {
    leases.set(gateway, { granted, endsAtMs: atMs + termMs });
    const running = [...leases].filter(([, { endsAtMs }]) => endsAtMs > atMs);
    const total = running.reduce((sum, [, lease]) => sum + lease.granted, 0);
    if (total > budget) {
      const shares = running.map(([name, lease]) => `${name} ${lease.granted}`).join(', ');
      return `at ${atMs} ms the running leases add up to ${total} of ${budget}: ${shares}`;
    }
  }
  return null;
}

function findIdleBudget(input, calls) {
  for (const [fromMs, toMs] of settledStretches(input)) {
    const wanted = input.gateways.reduce((sum, gateway) => sum + wantedAt(gateway, fromMs), 0);
    if (wanted < input.budget) continue;
    const used = averageUse(input, calls, fromMs, toMs);
    if (used < USED_SHARE * input.budget)
      return `from ${fromMs} to ${toMs} ms the gateways want ${wanted} and use ${Math.floor(used)} of ${input.budget}`;
  }
  return null;
}

/** Where nothing changes any more since two terms, until the next change or the end. */
function settledStretches({ gateways, termMs, untilMs }) {
  const changes = gateways.flatMap(({ wants, diesAtMs, returnsAtMs }) => [
    ...wants.map(([fromMs]) => fromMs),
    diesAtMs ?? 0,
    returnsAtMs ?? 0,
  ]);
  const times = [...new Set([0, ...changes, untilMs])]
    .filter((atMs) => atMs <= untilMs)
    .sort((a, b) => a - b);
  return times
    .slice(1)
    .map((toMs, index) => [times[index] + TERMS_TO_SETTLE * termMs, toMs])
    .filter(([fromMs, toMs]) => fromMs < toMs);
}

/** 0 while the gateway is dead. */
function wantedAt({ wants, diesAtMs = Infinity, returnsAtMs = Infinity }, atMs) {
  if (atMs >= diesAtMs && atMs < returnsAtMs) return 0;
  return wants.findLast(([fromMs]) => fromMs <= atMs)?.[1] ?? 0;
}

/** A gateway uses the smaller of what it wants and what it holds. */
function averageUse({ gateways, termMs }, calls, fromMs, toMs) {
  let used = 0;
  for (const gateway of gateways) {
    const wanted = wantedAt(gateway, fromMs);
    const own = calls.filter(([, name]) => name === gateway.name);
    own.forEach(([atMs, , , granted], index) => {
      const nextMs = own[index + 1]?.[0] ?? Infinity;
      const endsAtMs = Math.min(toMs, nextMs, atMs + termMs);
      const ms = Math.max(0, endsAtMs - Math.max(fromMs, atMs));
      used += ms * Math.min(wanted, granted);
    });
  }
  return used / (toMs - fromMs);
}
