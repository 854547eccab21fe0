import type { Part } from '../catalog/problem.ts';
import type { JudgingJob } from './judgingJob.ts';

/** For starting processes, and for a machine that does other things. */
const BASE_MS = 30_000;

/** A testcase may take about three times its CPU limit in real time, is confirmed once, and this machine may be slow. */
const TIMES_CPU_LIMIT = 10;

/** Of the author's checker on one testcase: far more than the usual, and far less than its own limit. */
const CHECK_MS = 100;

/** How long judging may take before something must be wrong with it: far more than any program can use up. */
export function stuckAfterMs({
  machineFactor,
}: {
  /** What CPU limits are multiplied by. */
  readonly machineFactor: number;
}): (job: JudgingJob) => number {
  return ({ problem, submission }) => {
    const judged = problem.parts.filter((part) => part.number <= submission.part);
    const cpuMs = judged.reduce((sum, part) => {
      const testcases = part.samples.length + part.secrets.length;
      return sum + testcases * (part.limits.cpuMs * machineFactor + checkMs(part));
    }, 0);
    const own = judged.at(-1);
    // The author's solution runs on custom testcases too, and the checker rules on both.
    const customMs = own
      ? 2 * submission.customCases.length * (own.limits.cpuMs * machineFactor + checkMs(own))
      : 0;
    return BASE_MS + TIMES_CPU_LIMIT * (cpuMs + customMs);
  };
}

function checkMs(part: Part): number {
  return part.programs.checker ? CHECK_MS : 0;
}
