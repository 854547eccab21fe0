import type { Builtins } from './captureBuiltins.ts';

/** What is told of something thrown: all text, already cut. */
export interface ThrownText {
  /** Empty: it is no error. */
  readonly name: string;
  readonly message: string;
  readonly stack: string;
}

/** Makes the reader of errors: each is read once, in the guest, where a getter that never ends still runs into the time limit. */
export function makeThrownDescriber(
  builtins: Builtins,
  isProxy: (value: object) => boolean,
  describe: (value: unknown, room: number) => string,
): (thrown: unknown) => ThrownText {
  const { apply, slice } = builtins;
  const cut = (value: unknown, longest: number): string => {
    if (typeof value === 'string') return apply(slice, value, [0, longest]);
    return typeof value === 'object' || typeof value === 'function' ? '' : describe(value, longest);
  };
  const noError = (message: string): ThrownText => ({ name: '', message, stack: '' });
  return (thrown) => {
    if (typeof thrown !== 'object' || thrown === null) return noError(`threw ${describe(thrown, 500)}`);
    if (isProxy(thrown)) return noError('threw a Proxy');
    try {
      const error = thrown as { name: unknown; message: unknown; stack: unknown };
      const { name, message, stack } = error;
      if (typeof message !== 'string') return noError(`threw ${describe(thrown, 500)}`);
      return { name: cut(name, 80), message: cut(message, 500), stack: cut(stack, 4000) };
    } catch {
      // The error object itself throws when it is read; that says enough.
      return noError('threw an object that cannot be read');
    }
  };
}
