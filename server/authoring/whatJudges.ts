import type { AuthoredProblem } from '../catalog/problem.ts';

/**
 * A problem without what judging one part does not need, so that none of it is prepared: other parts than those that
 * judge its source, traces, and with `samplesOnly` the secrets.
 */
export function whatJudges(problem: AuthoredProblem, part: number, samplesOnly: boolean): AuthoredProblem {
  const own = problem.parts.find(({ number }) => number === part);
  const needed = samplesOnly ? [part] : [part, ...(own?.regression ?? [])];
  return {
    ...problem,
    parts: problem.parts
      .filter(({ number }) => needed.includes(number))
      .map((kept) => ({ ...kept, traces: [], secrets: samplesOnly ? [] : kept.secrets })),
  };
}
