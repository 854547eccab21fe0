/**
 * Takes the built-ins that the driver lives on, before any candidate code can change them.
 *
 * Every function in this folder is sent into the guest as text (see ../guestSource.ts), so it may use nothing but its
 * arguments and, here alone, the realm's untouched globals. Guest code iterates by index and builds no arrays by
 * assignment: iterators and setters on prototypes belong to the candidate.
 */
export function captureBuiltins() {
  const { parse, stringify } = JSON;
  const { apply, construct, ownKeys } = Reflect;
  const { defineProperty, freeze, getOwnPropertyDescriptor, getPrototypeOf, isExtensible, keys, hasOwn } =
    Object;
  const { isArray } = Array;
  const { floor, imul } = Math;
  const getterOf = (owner: object, name: string): (() => unknown) => {
    const getter = getOwnPropertyDescriptor(owner, name)?.get;
    if (!getter) throw new TypeError(`${name} is no getter`);
    return getter;
  };
  const { then } = Promise.prototype;
  const noMaker = freeze({ __proto__: null, value: undefined, configurable: true });
  /**
   * Calls one of the two when a promise is settled. `then` asks the promise for its `constructor`, where a program may
   * have put code of its own; an own one that is undefined stands for the built-in.
   */
  const listen = (
    promise: Promise<unknown>,
    onValue: (value: unknown) => void,
    onThrown: (thrown: unknown) => void,
  ): void => {
    const shields = isExtensible(promise) && !hasOwn(promise, 'constructor');
    if (shields) defineProperty(promise, 'constructor', noMaker as PropertyDescriptor);
    void apply(then, promise, [onValue, onThrown]);
    if (shields) delete (promise as { constructor?: unknown }).constructor;
  };
  return freeze({
    __proto__: null,
    listen,
    parse,
    stringify,
    apply,
    construct,
    ownKeys,
    defineProperty,
    freeze,
    getOwnPropertyDescriptor,
    getPrototypeOf,
    keys,
    hasOwn,
    isArray,
    floor,
    imul,
    ObjectPrototype: Object.prototype,
    ArrayPrototype: Array.prototype,
    PromisePrototype: Promise.prototype,
    NativeArrayBuffer: ArrayBuffer,
    NativeDate: Date,
    NativeError: Error,
    NativePromise: Promise,
    NativeProxy: Proxy,
    NativeRangeError: RangeError,
    NativeTypeError: TypeError,
    NativeWeakMap: WeakMap,
    NativeWeakSet: WeakSet,
    createRevocableProxy: Proxy.revocable,
    dateToIso: Date.prototype.toISOString,
    dateToText: Date.prototype.toString,
    errorPrototype: Error.prototype,
    getMapSize: getterOf(Map.prototype, 'size'),
    getSetSize: getterOf(Set.prototype, 'size'),
    mapForEach: Map.prototype.forEach,
    setForEach: Set.prototype.forEach,
    regExpToText: RegExp.prototype.toString,
    slice: String.prototype.slice,
    charCodeAt: String.prototype.charCodeAt,
    indexOf: String.prototype.indexOf,
    padStart: String.prototype.padStart,
    numberToText: Number.prototype.toString,
    symbolToText: Symbol.prototype.toString,
    weakMapGet: WeakMap.prototype.get,
    weakMapSet: WeakMap.prototype.set,
    weakSetAdd: WeakSet.prototype.add,
    weakSetHas: WeakSet.prototype.has,
  });
}

export type Builtins = ReturnType<typeof captureBuiltins>;
