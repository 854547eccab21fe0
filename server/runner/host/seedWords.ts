import { createHash } from 'node:crypto';

/** Four words that a seed's text decides; a hash of 128 zero bits, the one forbidden state, does not occur. */
export function seedWords(seed: string): readonly number[] {
  const digest = createHash('sha256').update(seed).digest();
  return [0, 4, 8, 12].map((offset) => digest.readInt32LE(offset));
}
