import type { Builtins } from './captureBuiltins.ts';

/**
 * Makes the writer of console output: values as Node would show them, near enough to debug with, on one line. Runs no
 * getter of the candidate's and stops at `room` characters.
 */
export function makeDescriber(
  builtins: Builtins,
  isProxy: (value: object) => boolean,
): (value: unknown, room: number) => string {
  const { apply, getOwnPropertyDescriptor, getPrototypeOf, hasOwn, isArray, keys, slice, stringify } =
    builtins;
  interface Ancestor {
    readonly value: object;
    readonly above: Ancestor | null;
  }
  const deepest = 4;
  const longest = 100;
  let room = 0;

  const cut = (text: string): string => {
    const shown = text.length > room ? `${apply(slice, text, [0, room > 0 ? room : 0])}…` : text;
    room -= shown.length;
    return shown;
  };
  const sizeBy = (getter: () => unknown, value: object): number => {
    try {
      return apply(getter, value, []) as number;
    } catch {
      return -1;
    }
  };
  const ownValue = (value: object, name: string): unknown => {
    const property = getOwnPropertyDescriptor(value, name);
    // A getter on the candidate's `Object.prototype.value` must not answer for an accessor.
    return property && hasOwn(property, 'value') ? property.value : undefined;
  };
  const makerName = (value: object): string => {
    const prototype = getPrototypeOf(value) as object | null;
    if (prototype === null) return '[Object: null prototype]';
    if (isProxy(prototype)) return 'Object';
    const maker = ownValue(prototype, 'constructor');
    const name = typeof maker === 'function' && !isProxy(maker) ? ownValue(maker, 'name') : '';
    return typeof name === 'string' && name !== '' ? apply(slice, name, [0, 60]) : 'Object';
  };
  const describeError = (value: object): string => {
    const own = ownValue(value, 'name');
    const name = typeof own === 'string' ? own : makerName(value);
    const message = ownValue(value, 'message');
    return typeof message === 'string' && message !== '' ? `${name}: ${message}` : name;
  };
  const isError = (value: object): boolean => {
    let prototype: object | null = value;
    for (let steps = 0; steps < 10 && prototype !== null && !isProxy(prototype); steps++) {
      if (prototype === builtins.errorPrototype) return true;
      prototype = getPrototypeOf(prototype) as object | null;
    }
    return false;
  };
  const join = (count: number, at: (index: number) => string): string => {
    let text = '';
    for (let index = 0; index < count && room > 0; index++) {
      if (index === longest) return `${text}, … ${count - longest} more`;
      text += index === 0 ? at(index) : `, ${at(index)}`;
    }
    return text;
  };
  const describeEntries = (value: object, above: Ancestor, depth: number): string => {
    const names = keys(value);
    const name = makerName(value);
    const body = join(names.length, (index) => {
      const key = names[index] as string;
      const property = getOwnPropertyDescriptor(value, key);
      return `${cut(key)}: ${property && hasOwn(property, 'value') ? describe(property.value, above, depth + 1) : '[Getter]'}`;
    });
    return `${name === 'Object' ? '' : `${name} `}${body === '' ? '{}' : `{ ${body} }`}`;
  };
  const describeCollection = (value: object, above: Ancestor, depth: number): string | null => {
    const mapSize = sizeBy(builtins.getMapSize, value);
    const setSize = mapSize < 0 ? sizeBy(builtins.getSetSize, value) : -1;
    if (mapSize < 0 && setSize < 0) return null;
    let text = '';
    let count = 0;
    const visit = (item: unknown, key: unknown): void => {
      if (count++ >= longest || room <= 0) return;
      const shown = describe(item, above, depth + 1);
      const entry = mapSize < 0 ? shown : `${describe(key, above, depth + 1)} => ${shown}`;
      text += text === '' ? entry : `, ${entry}`;
    };
    apply(mapSize < 0 ? builtins.setForEach : builtins.mapForEach, value, [visit]);
    const size = mapSize < 0 ? setSize : mapSize;
    return `${mapSize < 0 ? 'Set' : 'Map'}(${size}) {${text === '' ? '' : ` ${text}${size > longest ? ', …' : ''} `}}`;
  };
  const describeObject = (value: object, above: Ancestor | null, depth: number): string => {
    if (isProxy(value)) return '[Proxy]';
    for (let ancestor = above; ancestor !== null; ancestor = ancestor.above)
      if (ancestor.value === value) return '[Circular]';
    if (isError(value)) return cut(describeError(value));
    if (depth > deepest) return isArray(value) ? '[Array]' : '[Object]';
    const here: Ancestor = { value, above };
    if (isArray(value)) {
      const items = join(value.length, (index) => describe(ownValue(value, `${index}`), here, depth + 1));
      return items === '' ? '[]' : `[ ${items} ]`;
    }
    const collection = describeCollection(value, here, depth);
    if (collection !== null) return collection;
    const prototype = getPrototypeOf(value) as object | null;
    if (prototype === builtins.NativeDate.prototype) return apply(builtins.dateToIso, value, []);
    if (makerName(value) === 'RegExp') return apply(builtins.regExpToText, value, []);
    return describeEntries(value, here, depth);
  };
  const describe = (value: unknown, above: Ancestor | null, depth: number): string => {
    switch (typeof value) {
      case 'string':
        return above === null ? cut(value) : cut(stringify(value));
      case 'number':
        return cut(value === 0 && 1 / value < 0 ? '-0' : `${value}`);
      case 'bigint':
        return cut(`${value}n`);
      case 'symbol':
        return cut(apply(builtins.symbolToText, value, []));
      case 'function': {
        const name = isProxy(value) ? '' : ownValue(value, 'name');
        return cut(typeof name === 'string' && name !== '' ? `[Function: ${name}]` : '[Function]');
      }
      case 'object':
        return value === null ? cut('null') : describeObject(value, above, depth);
      default:
        return cut(`${value as undefined | boolean}`);
    }
  };
  return (value, limit) => {
    room = limit;
    try {
      return describe(value, null, 0);
    } catch {
      // A candidate's object may refuse to be looked at (a revoked proxy's target, a stack that is full).
      return '[unprintable]';
    }
  };
}
