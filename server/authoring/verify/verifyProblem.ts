import { driverVersion } from '../../runner/host/driverVersion.ts';
import { Findings } from '../../catalog/findings.ts';
import { loadProblem } from '../../catalog/loadProblem.ts';
import type { ProblemError } from '../../errors.ts';
import { checkBlanks } from './checkBlanks.ts';
import { checkCheckers } from './checkCheckers.ts';
import { checkHarness } from './checkHarness.ts';
import { checkLegality } from './checkLegality.ts';
import { checkLimits, type Slowest } from './checkLimits.ts';
import { checkOracle } from './checkOracle.ts';
import { checkStarters } from './checkStarters.ts';
import { checkSubmissions } from './checkSubmissions.ts';
import type { Verification, VerifyDeps } from './verification.ts';

/** What verifying a folder brought. */
export interface VerifyReport {
  /** In order of file and line; none: the problem is clean. */
  readonly findings: readonly ProblemError[];
  /** The slowest accepted testcase of each part; empty where none could be judged. */
  readonly slowest: readonly Slowest[];
  readonly testcaseCount: number;
  readonly submissionCount: number;
}

/**
 * Proves what can be proved of a problem's folder. What stands on something broken is not tried: a folder that cannot
 * be read is not judged, and answers are not compared where the checker itself fails.
 *
 * @throws FaultError when our own side failed twice.
 */
export async function verifyProblem(deps: VerifyDeps, folder: string): Promise<VerifyReport> {
  const blanks = new Findings();
  await checkBlanks(folder, blanks);
  const loaded = await loadProblem({ folder, driverVersion: driverVersion() });
  if (!('ok' in loaded)) return brokenReport([...blanks.list(), ...loaded.findings]);
  if (blanks.list().length > 0) return brokenReport(blanks.list());
  const prepared = await deps.prepare(loaded.ok);
  if (!('ok' in prepared)) return brokenReport(prepared.findings);
  const verification: Verification = {
    folder,
    authored: loaded.ok,
    problem: prepared.ok,
    findings: new Findings(),
  };
  await checkPrograms(deps, verification);
  const slowest = verification.findings.list().length === 0 ? await checkJudging(deps, verification) : [];
  const { parts, submissions } = prepared.ok;
  return {
    findings: verification.findings.list(),
    slowest,
    testcaseCount: parts.flatMap(({ samples, secrets }) => [...samples, ...secrets]).length,
    submissionCount: submissions.length,
  };
}

function brokenReport(findings: readonly ProblemError[]): VerifyReport {
  return { findings, slowest: [], testcaseCount: 0, submissionCount: 0 };
}

/** The author's own programs. */
async function checkPrograms(deps: VerifyDeps, verification: Verification): Promise<void> {
  await checkLegality(deps, verification);
  await checkCheckers(deps, verification);
  await checkOracle(deps, verification);
  await checkHarness(deps, verification);
}

/** Everything that ships as a solution. */
async function checkJudging(deps: VerifyDeps, verification: Verification): Promise<readonly Slowest[]> {
  const judged = await checkSubmissions(deps, verification);
  await checkStarters(deps, verification);
  return checkLimits(deps, verification, judged);
}
