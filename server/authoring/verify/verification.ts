import type { Findings } from '../../catalog/findings.ts';
import type { PrepareProblem } from '../../catalog/catalog.ts';
import type { AuthoredProblem, Problem } from '../../catalog/problem.ts';
import type { AuthorRunner } from '../../judge/authorRunner.ts';
import type { Runner } from '../../judge/runner.ts';

/** What verifying a problem needs to execute what is in its folder. */
export interface VerifyDeps {
  readonly runner: Runner;
  readonly authorRunner: AuthorRunner;
  readonly prepare: PrepareProblem;
  /** CPU limits are multiplied by it, as they are when the server judges on this machine. */
  readonly machineFactor: number;
  /** How long CPU work takes here, as a multiple of the author's machine; room is measured in times of that one. */
  readonly speedRatio: number;
  /**
   * Whether a limit that leaves too little room is a finding. Other work on the machine can bring that about, so
   * tests leave it out. Default: true.
   */
  readonly checksRoom?: boolean;
}

/** One problem while it is verified. */
export interface Verification {
  readonly folder: string;
  /** As its files say it. */
  readonly authored: AuthoredProblem;
  /** With generated input and computed expectations. */
  readonly problem: Problem;
  readonly findings: Findings;
}
