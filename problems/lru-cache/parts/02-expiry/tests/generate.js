/** As many operations as `size` says, on a cache of half as many places in which everything lives. */
export function growingCapacity({ size, random }) {
  return Array.from(useFullCache({ size, capacity: Math.ceil(size / 2), random }));
}

/** Fills 85 % of `size` places one by one; what is left is done on a full cache in which everything lives. */
export function* longLived({ size, random }) {
  yield* useFullCache({ size, capacity: Math.ceil(size * 0.85), random });
}

/** Of ten operations on the full cache eight put a new key, which evicts, one overwrites, and one is a get. */
function* useFullCache({ size, capacity, random }) {
  yield ['LRUCache', capacity, 3_600_000];
  let newest = 0;
  const anyKey = () => newest - Math.floor(random() * capacity * 1.1);
  for (let done = 1; done < size; done++) {
    const choice = random();
    if (done % 10_000 === 0) yield ['@advance', 1000];
    else if (newest < capacity || choice < 0.8) yield ['put', ++newest, done];
    else if (choice < 0.9) yield ['put', anyKey(), done];
    else yield ['get', anyKey()];
  }
}

/** Six generations fill the cache, are asked for, and expire together while a tenth of each was put again in time. */
export function* generations({ size, random }) {
  const capacity = Math.floor(size / 12);
  const ttlMs = 10_000;
  yield ['LRUCache', capacity, ttlMs];
  for (let generation = 0; generation < 6; generation++) {
    const anyKey = () => `g${generation}-${Math.floor(random() * capacity)}`;
    for (let index = 0; index < capacity; index++) yield ['put', `g${generation}-${index}`, index];
    yield ['@advance', ttlMs - 1];
    for (let done = 0; done < capacity / 10; done++) yield ['put', anyKey(), done];
    yield ['@advance', 1];
    for (let done = 2 + capacity * 1.1; done < size / 6; done++) yield ['get', anyKey()];
  }
}

/** Keys of both types, values around 0, and moments at and beside the boundary of a time to live of 10 ms. */
export function smallMix({ size, random, seed }) {
  const keys = [0, 1, 2, 3, '', '0', '1', '2', 'a', 'b'];
  const pauses = [1, 1, 2, 3, 5, 9, 10, 11];
  const below = (limit) => Math.floor(random() * limit);
  const ops = [['LRUCache', [3, 6, 1][seed % 3], 10]];
  while (ops.length < size) {
    const key = keys[below(keys.length)];
    const choice = random();
    if (choice < 0.15) ops.push(['@advance', pauses[below(pauses.length)]]);
    else if (choice < 0.55) ops.push(['get', key]);
    else ops.push(['put', key, below(5) - 1]);
  }
  return ops;
}
