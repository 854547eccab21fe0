import type { PartView, ProblemView } from '#contract/problem.ts';
import { formatKiB, formatLimitMs } from '../ui/formatDuration.ts';

/** What one test may use. On a machine slower than the author's it says how the CPU limit came about. */
export function describeLimits(
  { limits }: Pick<PartView, 'limits'>,
  { machineFactor }: Pick<ProblemView, 'machineFactor'>,
): readonly string[] {
  const cpu = formatLimitMs(limits.cpuMs);
  const own = formatLimitMs(Math.round(limits.cpuMs / machineFactor));
  return [
    machineFactor > 1
      ? `CPU limit ${cpu} on this machine: ${own} × ${Number(machineFactor.toFixed(2))}`
      : `CPU limit ${cpu}`,
    `${limits.heapMiB} MiB of memory`,
    `${formatKiB(limits.outputKiB)} of output`,
  ];
}

/** Samples of the part and of those that it judges again. */
export function countSamples(problem: ProblemView, part: PartView): number {
  return problem.parts
    .filter(({ number }) => number === part.number || part.regression.includes(number))
    .reduce((sum, { samples }) => sum + samples.length, 0);
}

/** True where a testcase is a call a line, so that each can stand beside what it gives. */
export function hasCallLines({
  entry,
  isHarnessDriven,
}: Pick<PartView, 'entry' | 'isHarnessDriven'>): boolean {
  return entry.kind === 'class' && !isHarnessDriven;
}

/** What a testcase's two texts are called. */
export function describeCaseTexts({ entry, isHarnessDriven }: Pick<PartView, 'entry' | 'isHarnessDriven'>): {
  readonly input: string;
  readonly output: string;
} {
  if (isHarnessDriven) return { input: 'Input', output: 'What happens' };
  switch (entry.kind) {
    case 'function':
      return { input: 'Call', output: 'Returns' };
    case 'class':
      return { input: 'Calls', output: 'Return' };
    case 'program':
      return { input: 'Input', output: 'Output' };
  }
}
