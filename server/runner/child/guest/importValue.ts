import type { Builtins } from './captureBuiltins.ts';

/** One of the two realms of a testcase, as the driver's code in it knows it. */
export interface Realm {
  readonly builtins: Builtins;
  readonly isProxy: (value: object) => boolean;
}

/** Brings values of the other realm into this one. */
export interface Importer {
  /**
   * A value that is of this realm through and through: plain data is copied, functions and promises get a counterpart
   * here, and what once came from here is given back as it was.
   */
  readonly take: (value: unknown) => unknown;
  /** The same for what was thrown there, or thrown here while its getters were read. Never throws by itself. */
  readonly takeThrown: (thrown: unknown) => unknown;
  /** What stands here for a value of the other realm that is not to be looked into. */
  readonly takeOpaque: (value: object) => object;
  /** What a value of this realm stands for; undefined: it is one of this realm's own. */
  readonly originalOf: (value: object) => object | undefined;
  /** Lets a value of this realm stand for one of the other. */
  readonly pair: (mine: object, theirs: object) => void;
  /** Whether a function of the other realm ran out of stack, so that what it does is half done. */
  readonly wasCutShort: () => boolean;
}

export interface ImportRules {
  /** What neither data, function, promise nor error is: refused by an error, or taken unseen. */
  readonly refusesOthers: boolean;
  /** Whether to note that functions run out of stack: reads what they throw, which must be the author's. */
  readonly notesFullStack: boolean;
  /** Told of everything that was thrown there and is thrown on here. */
  readonly onThrown: (mine: unknown) => void;
}

/**
 * Makes an importer. The candidate's realm and the author's never see each other's objects: each side only ever holds
 * what its own importer made, so that what a candidate does to built-ins, or finds by walking from an object to its
 * prototype, to its constructor, to `Function`, stays within the candidate's own realm.
 *
 * Code here runs in `here` and reads objects of `there`, whose getters and traps may run code of that side at any
 * time; an error that escapes from such code is turned by `takeThrown` at the border, never passed on as it is.
 */
export function makeImporter(
  here: Realm,
  there: Realm,
  opposite: () => Importer,
  rules: ImportRules,
): Importer {
  const { apply, construct, defineProperty, freeze, getPrototypeOf, hasOwn, isArray, keys } = here.builtins;
  const foreign = there.builtins;
  const originals = new here.builtins.NativeWeakMap<object, object>();
  const mirrors = new here.builtins.NativeWeakMap<object, object>();
  const deepest = 150;
  const mostNodes = 2_000_000;
  let nodes = 0;

  const originalOf = (value: object): object | undefined =>
    apply(here.builtins.weakMapGet, originals, [value]) as object | undefined;
  const pair = (mine: object, theirs: object): void => {
    apply(here.builtins.weakMapSet, originals, [mine, theirs]);
    apply(here.builtins.weakMapSet, mirrors, [theirs, mine]);
  };
  // Without a prototype: a getter on `Object.prototype.get` must not make an accessor of it.
  const field = {
    __proto__: null,
    value: undefined,
    writable: true,
    enumerable: true,
    configurable: true,
  } as {
    value: unknown;
  };
  const define = (owner: object, key: string | number, value: unknown): void => {
    field.value = value;
    defineProperty(owner, key, field);
  };
  const descendsFrom = (value: object, ancestor: object, isProxy: (value: object) => boolean): boolean => {
    let prototype: object | null = value;
    for (let steps = 0; steps < 30 && prototype !== null && !isProxy(prototype); steps++) {
      if (prototype === ancestor) return true;
      prototype = getPrototypeOf(prototype) as object | null;
    }
    return false;
  };

  const takeOpaque = (value: object): object => {
    const known = apply(here.builtins.weakMapGet, mirrors, [value]) as object | undefined;
    if (known) return known;
    if (rules.refusesOthers)
      throw new here.builtins.NativeTypeError(
        'only plain data, functions, promises and errors can be handed to the program',
      );
    const token = freeze({ __proto__: null }) as object;
    pair(token, value);
    return token;
  };
  let cutShort = false;
  const isFullStack = (thrown: unknown): boolean => {
    if (typeof thrown !== 'object' || thrown === null) return false;
    const prototype: unknown = getPrototypeOf(thrown);
    return (
      (prototype === foreign.NativeRangeError.prototype ||
        prototype === here.builtins.NativeRangeError.prototype) &&
      (thrown as Error).message === 'Maximum call stack size exceeded'
    );
  };
  const noteFullStack = (thrown: unknown): void => {
    if (!rules.notesFullStack) return;
    const before = cutShort;
    // Stays so if even the question finds the stack full.
    cutShort = true;
    cutShort = before || isFullStack(thrown);
  };
  const takeFunction = (original: (...args: unknown[]) => unknown): object => {
    const call = (args: unknown[]): unknown => {
      try {
        return take(apply(original, undefined, args));
      } catch (thrown) {
        noteFullStack(thrown);
        throw thrown;
      }
    };
    const wrapper = (...args: unknown[]): unknown => {
      try {
        const { take: handOver } = opposite();
        for (let index = 0; index < args.length; index++) args[index] = handOver(args[index]);
        return call(args);
      } catch (thrown) {
        throw takeThrown(thrown);
      }
    };
    pair(wrapper, original);
    return wrapper;
  };
  const takePromise = (original: object): object => {
    let fulfil: (value: unknown) => void = () => undefined;
    let refuse: (thrown: unknown) => void = () => undefined;
    const mine = new here.builtins.NativePromise<unknown>((resolve, reject) => {
      fulfil = resolve;
      refuse = reject;
    });
    // Whoever is given it may look at it later, or never; that is no error of the program's.
    here.builtins.listen(
      mine,
      () => undefined,
      () => undefined,
    );
    pair(mine, original);
    try {
      foreign.listen(
        original as Promise<unknown>,
        (value) => {
          try {
            fulfil(take(value));
          } catch (thrown) {
            refuse(takeThrown(thrown));
          }
        },
        (thrown) => {
          noteFullStack(thrown);
          refuse(takeThrown(thrown));
        },
      );
    } catch (thrown) {
      refuse(takeThrown(thrown));
    }
    return mine;
  };
  const takeError = (original: object): object => {
    const { name, message } = original as { name: unknown; message: unknown };
    const kind =
      name === 'TypeError'
        ? here.builtins.NativeTypeError
        : name === 'RangeError'
          ? here.builtins.NativeRangeError
          : here.builtins.NativeError;
    const mine = construct(kind, [typeof message === 'string' ? message : '']);
    pair(mine, original);
    if (typeof name === 'string' && name !== mine.name) {
      field.value = name;
      defineProperty(mine, 'name', field);
    }
    const names = keys(original);
    for (let index = 0; index < names.length; index++) {
      const key = names[index] as string;
      if (!hasOwn(mine, key)) define(mine, key, take((original as Record<string, unknown>)[key]));
    }
    return mine;
  };
  const takeList = (original: readonly unknown[], depth: number): object => {
    const { length } = original;
    const mine: unknown[] = [];
    for (let index = 0; index < length; index++) {
      const item = original[index];
      if (item === undefined && !hasOwn(original, index)) continue;
      define(mine, index, takeAt(item, depth + 1));
    }
    mine.length = length;
    return mine;
  };
  const takeEntries = (original: Record<string, unknown>, depth: number): object => {
    const names = keys(original);
    const mine = {};
    for (let index = 0; index < names.length; index++) {
      const key = names[index] as string;
      define(mine, key, takeAt(original[key], depth + 1));
    }
    return mine;
  };
  const takeObject = (value: object, depth: number): unknown => {
    const own = opposite().originalOf(value);
    if (own) return own;
    const known = apply(here.builtins.weakMapGet, mirrors, [value]) as object | undefined;
    if (known) return known;
    if (typeof value === 'function') return takeFunction(value as (...args: unknown[]) => unknown);
    if (there.isProxy(value)) return takeOpaque(value);
    const prototype = getPrototypeOf(value) as object | null;
    const isList = isArray(value);
    const isData = isList
      ? prototype === foreign.ArrayPrototype
      : prototype === foreign.ObjectPrototype || prototype === null;
    if (isData) {
      nodes += isList ? value.length : 1;
      if (depth > deepest || nodes > mostNodes) return takeOpaque(value);
      return isList ? takeList(value, depth) : takeEntries(value as Record<string, unknown>, depth);
    }
    if (prototype === foreign.PromisePrototype) return takePromise(value);
    if (descendsFrom(value, foreign.errorPrototype, there.isProxy)) return takeError(value);
    return takeOpaque(value);
  };
  const takeAt = (value: unknown, depth: number): unknown =>
    (typeof value === 'object' && value !== null) || typeof value === 'function'
      ? takeObject(value, depth)
      : value;
  const take = (value: unknown): unknown => {
    if ((typeof value !== 'object' || value === null) && typeof value !== 'function') return value;
    nodes = 0;
    return takeObject(value, 0);
  };
  const mirrorThrown = (thrown: unknown): unknown => {
    if ((typeof thrown !== 'object' || thrown === null) && typeof thrown !== 'function') return thrown;
    try {
      if (descendsFrom(thrown, here.builtins.ObjectPrototype, here.isProxy)) return thrown;
      return take(thrown);
    } catch {
      // It cannot be read, or is of a kind that cannot be handed over; that it was thrown is all there is to say.
      return new here.builtins.NativeError('threw something that cannot be read');
    }
  };
  const takeThrown = (thrown: unknown): unknown => {
    const mine = mirrorThrown(thrown);
    rules.onThrown(mine);
    return mine;
  };
  return { take, takeThrown, takeOpaque, originalOf, pair, wasCutShort: () => cutShort };
}
