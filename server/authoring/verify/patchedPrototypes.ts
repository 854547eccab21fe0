/**
 * A line of JavaScript that stands before a solution on its first line, so that places stay as they are. It replaces
 * every method of every built-in by one that does the same, but throws when the file of this name calls it directly.
 */
export function patchedPrototypes(harnessFile: string): string {
  const text = `(${String(patchAll)})(${JSON.stringify(harnessFile)});`;
  return text.replaceAll(/\s*\n\s*/g, ' ');
}

/* Sent as text, so it stands by itself; block comments only, since it becomes one line. */
function patchAll(harnessFile: string): void {
  const { apply, construct, ownKeys } = Reflect;
  const { getOwnPropertyDescriptor, defineProperty, getPrototypeOf } = Object;
  const NativeError = Error;
  const split = String.prototype.split;
  const indexOf = String.prototype.indexOf;
  const slice = String.prototype.slice;
  const parse = Number.parseInt;
  const callerLine = (stack: string): number => {
    /* The message, the frame of the replaced method, its caller. */
    const frame = (apply(split, stack, ['\n']) as string[])[2] ?? '';
    const at: number = apply(indexOf, frame, [`${harnessFile}:`]);
    return at < 0 ? 0 : parse(apply(slice, frame, [at + harnessFile.length + 1]), 10);
  };
  const patch = (owner: object, key: PropertyKey, name: string): void => {
    const found = getOwnPropertyDescriptor(owner, key);
    if (!found?.configurable || typeof found.value !== 'function' || key === 'constructor') return;
    const original = found.value as (...given: unknown[]) => unknown;
    const replaced = function patched(this: unknown, ...given: unknown[]): unknown {
      const { stack } = new NativeError('called') as { stack?: string };
      const line = callerLine(stack ?? '');
      if (line > 0) throw new NativeError(`the harness calls ${name} at line ${line}`);
      return new.target ? construct(original, given) : apply(original, this, given);
    };
    defineProperty(owner, key, { ...found, value: replaced });
  };
  const seen = new Set<object>();
  const patchOwner = (owner: object | null, name: string): void => {
    if (!owner || seen.has(owner)) return;
    seen.add(owner);
    for (const key of ownKeys(owner)) patch(owner, key, `${name}.${String(key)}`);
  };
  const realm = globalThis as unknown as Record<string, { prototype?: object } | undefined>;
  const names = [
    'Array',
    'String',
    'Number',
    'Boolean',
    'Symbol',
    'BigInt',
    'Map',
    'Set',
    'WeakMap',
    'WeakSet',
    'Promise',
    'RegExp',
    'Date',
    'Error',
    'ArrayBuffer',
    'DataView',
    'Uint8Array',
    'Float64Array',
    'Function',
    'Object',
    'Iterator',
    'JSON',
    'Math',
    'Reflect',
  ];
  const iterators = [
    [][Symbol.iterator](),
    new Map()[Symbol.iterator](),
    new Set()[Symbol.iterator](),
    ''[Symbol.iterator](),
  ];
  const found = names.map((name) => ({ name, value: realm[name] }));
  for (const { name, value } of found) {
    if (!value) continue;
    if (value.prototype) patchOwner(value.prototype, `${name}.prototype`);
    patchOwner(value, name);
  }
  for (const iterator of iterators) patchOwner(getPrototypeOf(iterator) as object, 'the iterator');
}
