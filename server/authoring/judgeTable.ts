import type { JudgeReport } from './judgeFile.ts';
import { oneLine } from './oneLine.ts';

/** A judge report for reading in a terminal: a line a testcase, then the verdict. */
export function judgeTable(report: JudgeReport): string {
  const rows = report.tests.map((test) => [
    test.verdict,
    `${test.set} (part ${test.part})`,
    test.name,
    test.cpuMs === null ? '' : `${test.cpuMs} ms`,
    test.peakMiB === null ? '' : `${test.peakMiB} MiB`,
    oneLine(test.message ?? ''),
  ]);
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const place = report.line === null ? '' : ` (line ${report.line}, column ${report.column})`;
  const message = report.message === null ? '' : `: ${oneLine(report.message)}${place}`;
  return [
    ...lines,
    `${report.problem} part ${report.part}, ${report.language}: ${report.verdict}${message}`,
  ].join('\n');
}
