import type { ProblemError } from '../errors.ts';
import type { AuthoredProblem, Problem } from './problem.ts';

/** A folder that was left out, with everything found wrong with it. */
export interface BrokenProblem {
  readonly slug: string;
  readonly findings: readonly ProblemError[];
}

/**
 * The problems that can be judged now. Folders are read in the background from the start on, and again within a second
 * of a change; one that is broken by a change leaves the list.
 */
export interface Catalog {
  /** In order of slug; while `isReading`, those read so far. */
  list(): readonly Problem[];
  find(slug: string): Problem | undefined;
  /** Waits until this folder was read for the first time, which it is next if it was not. */
  whenRead(slug: string): Promise<Problem | undefined>;
  /** In order of slug. */
  broken(): readonly BrokenProblem[];
  /** Some folders have not been read since the start. */
  isReading(): boolean;
  close(): Promise<void>;
}

/** Either the problem, or everything that was found wrong, in order of file and line. */
export type PreparedProblem = { readonly ok: Problem } | { readonly findings: readonly ProblemError[] };

/**
 * Fills in what the author's own programs give: generated input, and expectations that the oracle or the reference
 * answers. Implemented over the runner by judge/prepareProblem.ts.
 *
 * @throws FaultError when our own side failed.
 */
export type PrepareProblem = (problem: AuthoredProblem, signal?: AbortSignal) => Promise<PreparedProblem>;
