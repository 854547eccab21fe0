import type { JudgingJob } from './judgingJob.ts';

/** For starting processes, and for a machine that does other things. */
const BASE_MS = 30_000;

/** A testcase may take about three times its CPU limit in real time, is confirmed once, and this machine may be slow. */
const TIMES_CPU_LIMIT = 10;

/** How long judging may take before something must be wrong with it: far more than any program can use up. */
export function stuckAfterMs({ problem, submission }: JudgingJob): number {
  const judged = problem.parts.filter((part) => part.number <= submission.part);
  const cpuMs = judged.reduce((sum, part) => {
    const testcases = part.samples.length + part.secrets.length + submission.customCases.length;
    return sum + testcases * part.limits.cpuMs;
  }, 0);
  return BASE_MS + TIMES_CPU_LIMIT * cpuMs;
}
