import type { Builtins } from './captureBuiltins.ts';

/**
 * Replaces every source of chance by one that the seed decides: `Math.random`, `crypto.randomUUID` and
 * `crypto.getRandomValues`. A fresh isolate would give other numbers each time, and one source two verdicts.
 *
 * The generator is xoshiro128** 1.1 (Blackman and Vigna, public domain); `seed` holds its four words, not all 0.
 */
export function installSeededChance(builtins: Builtins, seed: readonly number[]): void {
  const { apply, defineProperty } = builtins;
  let a = seed[0] as number | 0;
  let b = seed[1] as number | 0;
  let c = seed[2] as number | 0;
  let d = seed[3] as number | 0;
  const { imul } = Math;
  const rotate = (value: number, bits: number): number => (value << bits) | (value >>> (32 - bits));
  const nextWord = (): number => {
    const word = imul(rotate(imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return word;
  };
  const hide = (owner: object, name: string, value: unknown): void => {
    defineProperty(owner, name, { value, writable: true, configurable: true, enumerable: false });
  };
  hide(Math, 'random', function random() {
    return ((nextWord() >>> 5) * 67_108_864 + (nextWord() >>> 6)) / 9_007_199_254_740_992;
  });
  const hex = (digits: number): string =>
    apply(
      builtins.slice,
      apply(builtins.padStart, apply(builtins.numberToText, nextWord(), [16]), [8, '0']),
      [0, digits],
    );
  const crypto = {};
  hide(crypto, 'randomUUID', function randomUUID() {
    const variant = apply(builtins.numberToText, 8 + (nextWord() & 3), [16]);
    return `${hex(8)}-${hex(4)}-4${hex(3)}-${variant}${hex(3)}-${hex(8)}${hex(4)}`;
  });
  hide(
    crypto,
    'getRandomValues',
    function getRandomValues(target: { length: number; [index: number]: number }) {
      for (let index = 0; index < target.length; index++) target[index] = nextWord();
      return target;
    },
  );
  hide(globalThis, 'crypto', crypto);
}
