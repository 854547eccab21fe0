const LONG_MS = 3_600_000;

/** As many operations as `size` says, half of them on a full cache. */
export function growingCapacity({ size, random }) {
  return Array.from(useFullCache({ size, entries: Math.ceil(size / 2), random }));
}

/** Fills a cache with 85 % of `size` entries one by one; what is left is done on a full cache. */
export function* manyLight({ size, random }) {
  yield* useFullCache({ size, entries: Math.ceil(size * 0.85), random });
}

/** Weights are 1, 2 and 3 in turn. Of ten operations on the full cache eight put a new key, one overwrites, one gets. */
function* useFullCache({ size, entries, random }) {
  yield ['LRUCache', 2 * entries, LONG_MS];
  let newest = 0;
  const anyKey = () => newest - Math.floor(random() * entries * 1.1);
  for (let done = 1; done < size; done++) {
    const choice = random();
    const weight = 1 + (done % 3);
    if (newest < entries || choice < 0.8) yield ['put', ++newest, done, weight];
    else if (choice < 0.9) yield ['put', anyKey(), done, weight];
    else yield ['get', anyKey()];
  }
}

/** Two times: two fifths of `size` light entries, then one as heavy as all of them, then a few gets. */
export function* heavyAfterLight({ size, random }) {
  const entries = Math.floor(size * 0.4);
  yield ['LRUCache', entries, LONG_MS];
  for (let round = 0; round < 2; round++) {
    for (let key = 0; key < entries; key++) yield ['put', key, key, 1];
    for (let done = 0; done < size / 20; done++) yield ['get', Math.floor(random() * entries)];
    yield ['put', 'heavy', round, entries - round];
    for (let done = 0; done < size / 40; done++) yield ['get', Math.floor(random() * entries)];
    yield ['get', 'heavy'];
  }
}

/** Weights up to a little above the capacity, keys of both types, values around 0, ages around a time to live of 10 ms. */
export function smallMix({ size, random, seed }) {
  const keys = [0, 1, 2, 3, '', '0', '1', '2', 'a', 'b'];
  const pauses = [1, 1, 2, 3, 5, 9, 10, 11];
  const capacity = [7, 12, 3][seed % 3];
  const below = (limit) => Math.floor(random() * limit);
  const ops = [['LRUCache', capacity, 10]];
  while (ops.length < size) {
    const key = keys[below(keys.length)];
    const choice = random();
    if (choice < 0.12) ops.push(['@advance', pauses[below(pauses.length)]]);
    else if (choice < 0.5) ops.push(['get', key]);
    else ops.push(['put', key, below(5) - 1, 1 + Math.floor(random() * random() * (capacity + 3))]);
  }
  return ops;
}
