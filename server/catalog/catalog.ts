import type { ProblemError } from '../errors.ts';
import type { Problem } from './problem.ts';

/** A folder that was left out, with everything found wrong with it. */
export interface BrokenProblem {
  readonly slug: string;
  readonly findings: readonly ProblemError[];
}

/** The problems that can be judged now. */
export interface Catalog {
  /** In order of slug. */
  list(): readonly Problem[];
  find(slug: string): Problem | undefined;
  broken(): readonly BrokenProblem[];
}
