import type { Verdict } from '#contract/verdict.ts';

/** One way to judge a submission, measured beside others. */
export interface Contestant {
  /** Names its row. */
  readonly name: string;
  /** Exactly what it does between source and verdict, for whoever reads the figures. */
  readonly does: string;
  /** Judges one source on all the testcases. */
  readonly judge: (source: string) => Promise<Timed>;
  readonly close: () => Promise<void>;
}

export interface Timed {
  /** From the source at hand to the verdict at hand, in milliseconds. */
  readonly ms: number;
  readonly verdict: Verdict;
}

/** Makes every submission's text its own, so that no way of judging lives on having seen it before. */
export function freshSource(source: string, number: number): string {
  return `${source}// ${number}\n`;
}
