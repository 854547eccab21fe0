import { randomBytes, randomInt } from 'node:crypto';

/** Values that occur nowhere else, made fresh each time, so that finding one proves where it came from. */
export interface Canaries {
  /** A word of letters and digits that JSON, HTML and YAML write as it stands. */
  readonly word: () => string;
  /** An integer of 15 digits. */
  readonly number: () => number;
  /** Such an integer that is odd and divisible by five. */
  readonly oddMultipleOfFive: () => number;
  /** Every canary made so far, as text. */
  readonly all: () => readonly string[];
}

export function makeCanaries(): Canaries {
  const made: string[] = [];
  const keep = <Value extends string | number>(value: Value): Value => {
    made.push(String(value));
    return value;
  };
  return {
    word: () => keep(`canary${randomBytes(8).toString('hex')}`),
    number: () => keep(randomInt(100_000_000_000_000, 280_000_000_000_000)),
    oddMultipleOfFive: () => keep(randomInt(10_000_000_000_000, 28_000_000_000_000) * 10 + 5),
    all: () => made,
  };
}

/** Which canaries occur in a text. */
export function findCanaries(text: string, canaries: readonly string[]): readonly string[] {
  return canaries.filter((canary) => text.includes(canary));
}
