/** As many operations as `size` says, on a cache of half as many places. */
export function growingCapacity({ size, random }) {
  return Array.from(useFullCache({ size, capacity: Math.ceil(size / 2), random }));
}

/** Fills 85 % of `size` places one by one; what is left is done on a full cache. */
export function* fullCache({ size, random }) {
  yield* useFullCache({ size, capacity: Math.ceil(size * 0.85), random });
}

/** Of ten operations on the full cache eight put a new key, which evicts, one overwrites, and one is a get. */
function* useFullCache({ size, capacity, random }) {
  yield ['LRUCache', capacity];
  let newest = 0;
  const anyKey = () => newest - Math.floor(random() * capacity * 1.1);
  for (let done = 1; done < size; done++) {
    const choice = random();
    if (newest < capacity || choice < 0.8) yield ['put', ++newest, done];
    else if (choice < 0.9) yield ['put', anyKey(), done];
    else yield ['get', anyKey()];
  }
}

/** A cache far too large for its keys: everything is found, and nothing is evicted. */
export function* allHits({ size, random }) {
  const keys = Array.from({ length: Math.ceil(size / 5) }, (_, index) => `host-${index}`);
  yield ['LRUCache', size];
  for (const [index, key] of keys.entries()) yield ['put', key, index];
  for (let done = keys.length + 1; done < size; done++)
    yield ['get', keys[Math.floor(random() * keys.length)]];
}

/** Keys of both types and values around 0, on a cache that is full most of the time. */
export function smallMix({ size, random }) {
  const keys = [0, 1, 2, 3, '', '0', '1', '2', 'a', 'b'];
  const below = (limit) => Math.floor(random() * limit);
  const ops = [['LRUCache', below(7)]];
  while (ops.length < size) {
    const key = keys[below(keys.length)];
    ops.push(random() < 0.5 ? ['get', key] : ['put', key, below(5) - 1]);
  }
  return ops;
}
