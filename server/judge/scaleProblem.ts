import type { Problem } from '../catalog/problem.ts';

/** The problem with its limits on this machine: CPU time, set on the author's, times how much slower this one is. */
export function scaleProblem<Case>(problem: Problem<Case>, machineFactor: number): Problem<Case> {
  return {
    ...problem,
    parts: problem.parts.map((part) => ({
      ...part,
      limits: { ...part.limits, cpuMs: Math.round(part.limits.cpuMs * machineFactor) },
    })),
  };
}
