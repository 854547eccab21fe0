import type { Part, Problem } from '../catalog/problem.ts';
import type { Standing } from '../store/store.ts';

type Reached = Pick<Standing, 'acceptedParts' | 'askedParts'>;

/**
 * The number of the last part that is released to a candidate: each is when a submit of the part before was accepted,
 * or the candidate asked for it. One more than the last part: all are behind the candidate.
 */
export function reachedPart(problem: Problem, { acceptedParts, askedParts }: Reached): number {
  let reached = 1;
  while (
    reached <= problem.parts.length &&
    (acceptedParts.includes(reached) || askedParts.includes(reached + 1))
  )
    reached += 1;
  return reached;
}

/** The parts that a candidate may see, in order. */
export function releasedParts(problem: Problem, standing: Reached): readonly Part[] {
  return problem.parts.slice(0, reachedPart(problem, standing));
}

/** Whether the debrief may be read: each part is accepted or was passed over, the last one too. */
export function isDebriefDue(problem: Problem, standing: Reached): boolean {
  return reachedPart(problem, standing) > problem.parts.length;
}
