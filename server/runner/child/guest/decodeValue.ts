import type { Builtins } from './captureBuiltins.ts';

/** A place in an input where an object of the testcase belongs, and the next such place. */
export interface RefPlace {
  readonly owner: Record<string | number, unknown>;
  readonly key: string | number;
  /** The name under which the testcase constructed it. */
  readonly object: string;
  readonly next: RefPlace | null;
}

export interface Decoder {
  readonly decode: (value: unknown) => unknown;
  /** The places met since this was last asked; what stands there is an own property, so that plain assignment is safe. */
  readonly takeRefs: () => RefPlace | null;
}

/**
 * Makes the decoder of inputs: turns a parsed tagged value into the value it names, in place where it can. Run before
 * the solution is loaded, so that no patched prototype can see an input before the solution is called with it.
 */
export function makeDecoder(builtins: Builtins): Decoder {
  const { defineProperty, isArray } = builtins;
  const decodeList = (list: unknown[]): unknown[] => {
    for (let index = 0; index < list.length; index++) {
      list[index] = decode(list[index]);
      noteRef(list as unknown as RefPlace['owner'], index);
    }
    return list;
  };
  const decodeEntries = (entries: readonly (readonly [string, unknown])[]): object => {
    const made: Record<string, unknown> = {};
    for (let index = 0; index < entries.length; index++) {
      const entry = entries[index] as readonly [string, unknown];
      defineProperty(made, entry[0], {
        value: decode(entry[1]),
        writable: true,
        enumerable: true,
        configurable: true,
      });
      noteRef(made, entry[0]);
    }
    return made;
  };
  let refs: RefPlace | null = null;
  /** The name of the object that the value decoded last stands for; null: it is no reference. */
  let refName: string | null = null;
  const noteRef = (owner: RefPlace['owner'], key: string | number): void => {
    if (refName !== null) refs = { owner, key, object: refName, next: refs };
    refName = null;
  };
  const decode = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (isArray(value)) return decodeList(value as unknown[]);
    const tagged = value as { $: string; e: readonly (readonly [string, unknown])[]; v: string };
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
      case 'ref':
        refName = tagged.v;
        return undefined;
      default:
        throw new builtins.NativeTypeError(`no input is written ${tagged.$}`);
    }
  };
  const takeRefs = (): RefPlace | null => {
    const taken = refs;
    refs = null;
    return taken;
  };
  return { decode, takeRefs };
}
