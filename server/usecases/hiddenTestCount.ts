import type { Problem } from '../catalog/problem.ts';

/** How many hidden tests judge a submission to this part: its own, and those of the parts its `regression` names. */
export function hiddenTestCount(problem: Problem, partNumber: number): number {
  const own = problem.parts.find((part) => part.number === partNumber);
  if (!own) return 0;
  return problem.parts
    .filter((part) => part === own || own.regression.includes(part.number))
    .reduce((count, part) => count + part.secrets.length, 0);
}
