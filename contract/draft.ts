import type { Language } from './language.ts';

/** The text a candidate is writing, one for each problem and language. */
export interface Draft {
  readonly problem: string;
  readonly language: Language;
  readonly source: string;
  /** 1 on the first save, one more on each; 0 stands for "nothing saved yet". */
  readonly revision: number;
  /** Epoch milliseconds of the server's clock. */
  readonly savedAt: number;
}
