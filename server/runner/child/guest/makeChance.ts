import type { Builtins } from './captureBuiltins.ts';

/** Numbers that a seed decides, the same on every machine. */
export interface Chance {
  /** Evenly from 0 to 2^32 − 1. */
  readonly word: () => number;
  /** Evenly from [0, 1), of 53 bits. */
  readonly uniform: () => number;
}

/**
 * Makes a sequence of chance: xoshiro128** 1.1 (Blackman and Vigna, public domain).
 *
 * @param seed its four words, not all 0.
 */
export function makeChance(builtins: Builtins, seed: readonly number[]): Chance {
  const { imul } = builtins;
  let a = seed[0] as number | 0;
  let b = seed[1] as number | 0;
  let c = seed[2] as number | 0;
  let d = seed[3] as number | 0;
  const rotate = (value: number, bits: number): number => (value << bits) | (value >>> (32 - bits));
  const word = (): number => {
    const made = imul(rotate(imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return made;
  };
  return {
    word,
    uniform: () => ((word() >>> 5) * 67_108_864 + (word() >>> 6)) / 9_007_199_254_740_992,
  };
}
