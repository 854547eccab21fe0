import type { Builtins } from './captureBuiltins.ts';
import type { Chance } from './makeChance.ts';

/**
 * Replaces every source of chance by one that the seed decides: `Math.random`, `crypto.randomUUID` and
 * `crypto.getRandomValues`. A fresh isolate would give other numbers each time, and one source two verdicts.
 */
export function installSeededChance(builtins: Builtins, chance: Chance): void {
  const { apply, defineProperty } = builtins;
  const { word, uniform } = chance;
  const hide = (owner: object, name: string, value: unknown): void => {
    defineProperty(owner, name, { value, writable: true, configurable: true, enumerable: false });
  };
  hide(Math, 'random', function random() {
    return uniform();
  });
  const hex = (digits: number): string =>
    apply(builtins.slice, apply(builtins.padStart, apply(builtins.numberToText, word(), [16]), [8, '0']), [
      0,
      digits,
    ]);
  const crypto = {};
  hide(crypto, 'randomUUID', function randomUUID() {
    const variant = apply(builtins.numberToText, 8 + (word() & 3), [16]);
    return `${hex(8)}-${hex(4)}-4${hex(3)}-${variant}${hex(3)}-${hex(8)}${hex(4)}`;
  });
  hide(
    crypto,
    'getRandomValues',
    function getRandomValues(target: { length: number; [index: number]: number }) {
      for (let index = 0; index < target.length; index++) target[index] = word();
      return target;
    },
  );
  hide(globalThis, 'crypto', crypto);
}
