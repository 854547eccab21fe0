/**
 * A line of JavaScript that stands before a solution on its first line, so that places stay as they are. It replaces
 * every method of every built-in of the solution's realm by one that does the same.
 */
export function patchedPrototypes(): string {
  return `(${String(patchAll)})();`.replaceAll(/\s*\n\s*/g, ' ');
}

/* Sent as text, so it stands by itself; block comments only, since it becomes one line. */
function patchAll(): void {
  const { apply, construct, ownKeys } = Reflect;
  const { getOwnPropertyDescriptor, defineProperty, getPrototypeOf } = Object;
  const patch = (owner: object, key: PropertyKey): void => {
    const found = getOwnPropertyDescriptor(owner, key);
    if (!found?.configurable || typeof found.value !== 'function' || key === 'constructor') return;
    const original = found.value as (...given: unknown[]) => unknown;
    const value = function patched(this: unknown, ...given: unknown[]): unknown {
      return new.target ? construct(original, given) : apply(original, this, given);
    };
    defineProperty(owner, key, { ...found, value });
  };
  const iterators = [[].values(), new Map().values(), new Set().values(), ''[Symbol.iterator]()];
  const values = ownKeys(globalThis).map(
    (key) => getOwnPropertyDescriptor(globalThis, key)?.value as unknown,
  );
  const owners = new Set<object>(iterators.map((iterator) => getPrototypeOf(iterator) as object));
  for (const value of values) {
    const isOwner = (typeof value === 'object' && value !== null) || typeof value === 'function';
    if (!isOwner || value === globalThis) continue;
    owners.add(value);
    const { prototype } = value as { prototype?: unknown };
    if (typeof prototype === 'object' && prototype !== null) owners.add(prototype);
  }
  for (const owner of owners) for (const key of ownKeys(owner)) patch(owner, key);
}
