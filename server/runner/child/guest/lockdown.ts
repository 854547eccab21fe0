import type { Builtins } from './captureBuiltins.ts';

/**
 * Takes away what would reach past the isolate's limits: WebAssembly, shared memory and resizable buffers are not
 * counted against its heap, and a hook on stack traces would see frames that are not the candidate's. Replaces
 * `Proxy` by one that remembers what it made, since nothing else can tell a proxy from its target.
 *
 * @returns whether a value is a proxy.
 */
export function installLockdown(builtins: Builtins): (value: object) => boolean {
  const { apply, construct, defineProperty, createRevocableProxy, NativeProxy, NativeTypeError } = builtins;
  const realm = globalThis as unknown as Record<string, unknown>;
  delete realm['WebAssembly'];
  delete realm['SharedArrayBuffer'];
  delete realm['Atomics'];

  const hide = (name: string, value: unknown): void => {
    defineProperty(realm, name, { value, writable: true, configurable: true, enumerable: false });
  };

  const bufferPrototype = builtins.NativeArrayBuffer.prototype as unknown as Record<string, unknown>;
  for (const name of ['resize', 'transfer', 'transferToFixedLength', 'resizable', 'maxByteLength'])
    delete bufferPrototype[name];
  const FixedArrayBuffer = function ArrayBuffer(this: unknown, byteLength: number): object {
    if (new.target === undefined) throw new NativeTypeError("Constructor ArrayBuffer requires 'new'");
    return construct(builtins.NativeArrayBuffer, [byteLength], new.target) as object;
  };
  defineProperty(FixedArrayBuffer, 'prototype', { value: bufferPrototype, writable: false });
  defineProperty(FixedArrayBuffer, 'isView', {
    value: ArrayBuffer.isView,
    writable: true,
    configurable: true,
  });
  defineProperty(FixedArrayBuffer, Symbol.species, {
    get(this: unknown) {
      return this;
    },
    configurable: true,
  });
  defineProperty(bufferPrototype, 'constructor', {
    value: FixedArrayBuffer,
    writable: true,
    configurable: true,
  });
  hide('ArrayBuffer', FixedArrayBuffer);

  const proxies = new builtins.NativeWeakSet();
  const remember = (proxy: object): object => apply(builtins.weakSetAdd, proxies, [proxy]) && proxy;
  const RememberedProxy = function Proxy(target: object, handler: object): object {
    if (new.target === undefined) throw new NativeTypeError("Constructor Proxy requires 'new'");
    return remember(construct(NativeProxy, [target, handler]) as object);
  };
  defineProperty(RememberedProxy, 'prototype', { value: undefined, writable: false });
  defineProperty(RememberedProxy, 'revocable', {
    value: function revocable(target: object, handler: ProxyHandler<object>) {
      const made = apply(createRevocableProxy, NativeProxy, [target, handler]);
      remember(made.proxy);
      return made;
    },
    writable: true,
    configurable: true,
  });
  hide('Proxy', RememberedProxy);

  // A weak reference that never lets go: when garbage is collected is chance, and one source would get two verdicts.
  const targets = new builtins.NativeWeakMap<object, unknown>();
  const StrongRef = function WeakRef(this: unknown, target: unknown): void {
    if (new.target === undefined) throw new NativeTypeError("Constructor WeakRef requires 'new'");
    const canBeHeld = (typeof target === 'object' && target !== null) || typeof target === 'function';
    if (!canBeHeld && typeof target !== 'symbol') throw new NativeTypeError('WeakRef: invalid target');
    apply(builtins.weakMapSet, targets, [this, target]);
  };
  defineProperty(StrongRef.prototype, 'deref', {
    value: function deref(this: object): unknown {
      return apply(builtins.weakMapGet, targets, [this]);
    },
    writable: true,
    configurable: true,
  });
  defineProperty(StrongRef.prototype, Symbol.toStringTag, { value: 'WeakRef', configurable: true });
  hide('WeakRef', StrongRef);

  defineProperty(builtins.NativeError, 'prepareStackTrace', {
    value: undefined,
    writable: false,
    configurable: false,
  });

  return (value) => apply(builtins.weakSetHas, proxies, [value]);
}
