import type { Builtins } from './captureBuiltins.ts';

/** How the driver deals with promises of the candidate's. */
export interface Promises {
  /** Asks a value for its `then`, which may run code of the candidate's. */
  readonly isThenable: (value: unknown) => value is PromiseLike<unknown>;
  /** A promise of the realm's own that follows a thenable; `settle` gives what it fulfils with. */
  readonly adopt: (value: unknown, settle?: (value: unknown) => unknown) => Promise<unknown>;
  /** Calls one of the two when a promise of the realm's own is settled. */
  readonly whenSettled: (
    promise: Promise<unknown>,
    onValue: (value: unknown) => void,
    onThrown: (thrown: unknown) => void,
  ) => void;
  /** Whether a value is a promise. It is nobody's any more: its rejection is no error as well. */
  readonly disown: (value: unknown) => boolean;
}

export function makePromises(builtins: Builtins, isProxy: (value: object) => boolean): Promises {
  const { getPrototypeOf, listen, NativePromise } = builtins;
  return {
    isThenable: (value): value is PromiseLike<unknown> =>
      ((typeof value === 'object' && value !== null) || typeof value === 'function') &&
      typeof (value as { then?: unknown }).then === 'function',
    adopt: (value, settle) => {
      const adopted = new NativePromise<unknown>((resolve) => resolve(value));
      if (!settle) return adopted;
      return new NativePromise<unknown>((resolve, reject) => {
        listen(adopted, (result) => resolve(settle(result)), reject);
      });
    },
    whenSettled: listen,
    disown: (value) => {
      if (typeof value !== 'object' || value === null || isProxy(value)) return false;
      if (getPrototypeOf(value) !== builtins.PromisePrototype) return false;
      try {
        listen(
          value as Promise<unknown>,
          () => undefined,
          () => undefined,
        );
      } catch {
        // It only looks like a promise, or a patched constructor refuses; then nothing waits for it either.
      }
      return true;
    },
  };
}
