import type { Builtins } from './captureBuiltins.ts';

/**
 * Makes the decoder of inputs: turns a parsed tagged value into the value it names, in place where it can. Run before
 * the solution is loaded, so that no patched prototype can see an input before the solution is called with it.
 */
export function makeDecoder(builtins: Builtins): (value: unknown) => unknown {
  const { defineProperty, isArray } = builtins;
  const decodeList = (list: unknown[]): unknown[] => {
    for (let index = 0; index < list.length; index++) list[index] = decode(list[index]);
    return list;
  };
  const decodeEntries = (entries: readonly (readonly [string, unknown])[]): object => {
    const made = {};
    for (let index = 0; index < entries.length; index++) {
      const entry = entries[index] as readonly [string, unknown];
      defineProperty(made, entry[0], {
        value: decode(entry[1]),
        writable: true,
        enumerable: true,
        configurable: true,
      });
    }
    return made;
  };
  const decode = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (isArray(value)) return decodeList(value as unknown[]);
    const tagged = value as { $: string; e: readonly (readonly [string, unknown])[] };
    switch (tagged.$) {
      case 'object':
        return decodeEntries(tagged.e);
      case 'NaN':
        return NaN;
      case 'Infinity':
        return Infinity;
      case '-Infinity':
        return -Infinity;
      case '-0':
        return -0;
      case 'undefined':
        return undefined;
      default:
        throw new builtins.NativeTypeError(`no input is written ${tagged.$}`);
    }
  };
  return decode;
}
