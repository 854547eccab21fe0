/**
 * Makes what a harness works with: frozen built-ins. They stand in the author's realm, where no candidate's code can
 * change them.
 */
export function makeKit(): object {
  const { floor, ceil, round, min, max, abs } = Math;
  const newMap = (): object => {
    const map = new Map<unknown, unknown>();
    return Object.freeze({
      get: (key: unknown) => map.get(key),
      set: (key: unknown, value: unknown) => void map.set(key, value),
      has: (key: unknown) => map.has(key),
      delete: (key: unknown) => map.delete(key),
      size: () => map.size,
      entries: () => Array.from(map),
    });
  };
  const newSet = (): object => {
    const set = new Set<unknown>();
    return Object.freeze({
      add: (item: unknown) => void set.add(item),
      has: (item: unknown) => set.has(item),
      delete: (item: unknown) => set.delete(item),
      size: () => set.size,
      entries: () => Array.from(set),
    });
  };
  type List = unknown[];
  const sort = (list: List, compare?: (a: unknown, b: unknown) => number): List => {
    for (const [index, item] of list.toSorted(compare).entries()) list[index] = item;
    return list;
  };
  return Object.freeze({
    push: (list: List, ...items: List) => list.push(...items),
    sort,
    slice: (list: List, from?: number, to?: number) => list.slice(from, to),
    map: (list: List, change: (item: unknown, index: number) => unknown) =>
      list.map((item, index) => change(item, index)),
    filter: (list: List, keeps: (item: unknown, index: number) => unknown) =>
      list.filter((item, index) => keeps(item, index)),
    join: (list: List, between?: string) => list.join(between),
    keys: (owner: object) => Object.keys(owner),
    has: (owner: object, key: string) => Object.hasOwn(owner, key),
    floor,
    ceil,
    round,
    min,
    max,
    abs,
    parse: (text: string): unknown => JSON.parse(text),
    stringify: (value: unknown) => JSON.stringify(value),
    newMap,
    newSet,
    promise: (executor: (resolve: (value: unknown) => void, reject: (reason: unknown) => void) => void) =>
      new Promise(executor),
    all: (list: Iterable<unknown>) => Promise.all(list),
    error: (message: string, name?: string) => {
      const error = new Error(message);
      if (name !== undefined) error.name = name;
      return error;
    },
    freeze: (value: unknown) => Object.freeze(value),
  });
}
