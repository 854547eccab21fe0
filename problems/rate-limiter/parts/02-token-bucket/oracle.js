/**
 * Replays the life of each bucket token by token in whole numbers. A unit of time is 1 / ratePerSecond of a
 * millisecond, so that a token takes exactly 1000 of them.
 */
const TOKEN_UNITS = 1000;

export function answer(input) {
  const isStreamed = !Array.isArray(input);
  const objects = new Map();
  const results = [];
  for (const [what, ...args] of input) {
    const isCall = !what.startsWith('@') && !what.endsWith('TokenBucket');
    if (isCall) results.push(decide(objects.get(objectName(what, '.')), args));
    else if (!isStreamed) results.push(null);
    if (what.endsWith('TokenBucket'))
      objects.set(objectName(what, '='), { burst: args[0], rate: args[1], buckets: new Map() });
  }
  return results;
}

function objectName(what, separator) {
  return what.includes(separator) ? what.split(separator)[0].trim() : '';
}

/** `filling` is when the token that is coming in began to; null while the bucket is full. */
function decide({ burst, rate, buckets }, [client, atMs]) {
  const now = atMs * rate;
  if (!buckets.has(client)) buckets.set(client, { tokens: burst, filling: null });
  const bucket = buckets.get(client);
  while (bucket.filling !== null && bucket.filling + TOKEN_UNITS <= now) {
    bucket.tokens += 1;
    bucket.filling = bucket.tokens === burst ? null : bucket.filling + TOKEN_UNITS;
  }
  if (bucket.tokens === 0) return false;
  bucket.tokens -= 1;
  bucket.filling ??= now;
  return true;
}
