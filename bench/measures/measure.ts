import type { Table } from '../table.ts';
import type { LruWork } from '../lruWork.ts';

/** Two measurements and what they need to start stay below two minutes. */
const SHORT_MS = 40_000;
const LONG_MS = 300_000;
const LEAST_ROUNDS = 3;

/** What a measurement is given. */
export interface Bench {
  readonly work: LruWork;
  /** An empty folder of its own. */
  readonly folder: string;
  /** More rounds: for figures that are to be quoted. */
  readonly isLong: boolean;
}

/** A goal of the design, held against what was measured. */
export interface Goal {
  readonly number: string;
  readonly says: string;
  readonly measured: number;
  /** Null: nothing here can tell. */
  readonly reached: boolean | null;
}

/** What came of a measurement. */
export interface Measured {
  readonly tables: readonly Table[];
  readonly goals: readonly Goal[];
  /** A sentence for each submission that got a verdict it must not get. */
  readonly wrong: readonly string[];
  /** Everything that was measured, for the JSON file. */
  readonly figures: unknown;
}

/** One file of this folder: opens what it needs, measures, and closes it. */
export type Measure = (bench: Bench) => Promise<Measured>;

/** Repeats a round for as long as the bench has for one measurement, and at least three times. */
export async function repeatRounds(
  { isLong }: Pick<Bench, 'isLong'>,
  round: () => Promise<void>,
): Promise<void> {
  const until = performance.now() + (isLong ? LONG_MS : SHORT_MS);
  for (let done = 0; done < LEAST_ROUNDS || performance.now() < until; done++) await round();
}
