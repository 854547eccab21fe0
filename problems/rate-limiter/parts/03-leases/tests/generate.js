/** Ten or so gateways that want more and less from time to time, some of which die, and some of those come back. */
export function unsteadyFleet({ size, random }) {
  const below = (bound) => Math.floor(random() * bound);
  const termMs = 200 + below(2000);
  const budget = 100 + below(5000);
  const untilMs = size * termMs;
  const count = 8 + below(5);
  // All changes happen at a few moments, so that there is time in between for the shares to settle.
  const moments = Array.from(
    { length: Math.ceil(size / 8) },
    (_, index) => 8 * index * termMs + below(termMs),
  );
  const wish = () => (random() < 0.2 ? below(2 * budget) : below(Math.ceil((3 * budget) / count)));
  const gateways = Array.from({ length: count }, (_, index) => {
    const wants = moments.filter((_, at) => at === 0 || random() < 0.3).map((fromMs) => [fromMs, wish()]);
    return { name: `gw-${index + 1}`, wants, ...fate(moments, random) };
  });
  return { budget, termMs, untilMs, gateways };
}

function fate(moments, random) {
  if (random() < 0.6) return {};
  const dies = 1 + Math.floor(random() * (moments.length - 2));
  const diesAtMs = moments[dies];
  return random() < 0.5 ? { diesAtMs } : { diesAtMs, returnsAtMs: moments[dies + 1] };
}
