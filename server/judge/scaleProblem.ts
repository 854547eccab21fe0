import type { Limits, Problem } from '../catalog/problem.ts';

/** The problem with its limits on this machine: CPU time, set on the author's, times how much slower this one is. */
export function scaleProblem<Case>(problem: Problem<Case>, machineFactor: number): Problem<Case> {
  return {
    ...problem,
    parts: problem.parts.map((part) => ({ ...part, limits: scaleLimits(part.limits, machineFactor) })),
  };
}

/** The limits of one testcase on this machine. */
export function scaleLimits(limits: Limits, machineFactor: number): Limits {
  return { ...limits, cpuMs: Math.round(limits.cpuMs * machineFactor) };
}
