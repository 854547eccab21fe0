/**
 * Lets the gateways of the input run side by side on the virtual clock and writes down each call with its answer:
 * [atMs, gateway, wanted, granted], in the order of the calls. A gateway calls at once when it starts, and then again
 * after an eighth to a quarter of a term.
 */
export async function drive(input, { solution, clock, random, kit }) {
  const broker = solution.construct('LeaseBroker', [input.budget, input.termMs]);
  const calls = [];
  const pauseMs = () => kit.floor((input.termMs / 8) * (1 + random()));

  async function ask(gateway) {
    const atMs = clock.now();
    const wanted = wantedAt(gateway, atMs);
    const call = [atMs, gateway.name, wanted, null];
    kit.push(calls, call);
    call[3] = await broker.call('lease', [gateway.name, wanted, atMs]);
  }

  async function run(gateway) {
    let next = gateway.wants[0][0];
    while (next < input.untilMs) {
      if (next > clock.now()) await clock.sleep(next - clock.now());
      if (isDead(gateway, next)) {
        if (gateway.returnsAtMs === undefined) return;
        next = gateway.returnsAtMs;
      } else {
        await ask(gateway);
        next += pauseMs();
      }
    }
  }

  await kit.all(kit.map(input.gateways, run));
  return calls;
}

/** What the gateway would like to send at a time: the last entry of its `wants` that has begun. */
function wantedAt(gateway, atMs) {
  let wanted = 0;
  for (let i = 0; i < gateway.wants.length && gateway.wants[i][0] <= atMs; i++) wanted = gateway.wants[i][1];
  return wanted;
}

function isDead(gateway, atMs) {
  if (gateway.diesAtMs === undefined || atMs < gateway.diesAtMs) return false;
  return gateway.returnsAtMs === undefined || atMs < gateway.returnsAtMs;
}
