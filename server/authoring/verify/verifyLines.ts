import { oneLine } from '../oneLine.ts';
import { proposedLimitMs } from './checkLimits.ts';
import type { VerifyReport } from './verifyProblem.ts';

/** A report for a terminal: one line a finding, `file:line: what, and what would be right`, then one line in all. */
export function verifyLines(report: VerifyReport, folder: string): readonly string[] {
  const { findings, slowest, testcaseCount, submissionCount } = report;
  const lines = findings.map(({ file, line, message }) => `${folder}/${file}:${line}: ${oneLine(message)}`);
  if (findings.length > 0)
    return [...lines, `${folder}: ${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}`];
  const limits = slowest.map(
    ({ part, cpuMs, limitMs }) =>
      `part ${part} slowest accepted ${cpuMs.toFixed(cpuMs < 10 ? 1 : 0)} ms, cpu_ms ${limitMs} (at least ${proposedLimitMs(cpuMs)})`,
  );
  return [
    `${folder}: clean, ${testcaseCount} testcases, ${submissionCount} submissions; ${limits.join('; ')}`,
  ];
}
