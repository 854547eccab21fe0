import type { SourcePlace } from '#contract/submission.ts';
import type { CompileFailure } from '../../judge/runner.ts';

/** A source ready to be compiled by V8. */
export interface PreparedSource {
  readonly code: string;
  /** From a place in `code` to the place in what the candidate wrote; null: there is no such place. */
  readonly locate: (place: SourcePlace) => SourcePlace | null;
}

/** The source cannot be compiled, and the candidate is told why. */
export class CompileError extends Error {
  readonly failure: CompileFailure;
  /** The compiler itself gave up: the process must not be used again. */
  readonly isCompilerBroken: boolean;

  constructor(failure: CompileFailure, isCompilerBroken = false) {
    super(failure.message);
    this.name = 'CompileError';
    this.failure = failure;
    this.isCompilerBroken = isCompilerBroken;
  }
}

/** Turns what a candidate wrote into JavaScript. One for each language. @throws CompileError */
export type PrepareSource = (source: string) => PreparedSource;
