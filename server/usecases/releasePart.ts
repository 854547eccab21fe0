import type { ProblemView } from '#contract/problem.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { RequestError } from '../errors.ts';
import type { Store } from '../store/store.ts';
import { ensureCandidate, type Caller } from './candidateAccess.ts';
import { problemView } from './problemView.ts';
import { reachedPart } from './reachedPart.ts';
import { requireProblem } from './requireProblem.ts';

/** @param part the part to show; one more than the last: the candidate passes over the last one. */
export type ReleasePart = (caller: Caller, slug: string, part: number) => Promise<ProblemView>;

export interface ReleasePartDeps {
  readonly store: Pick<Store, 'createCandidate' | 'findStanding' | 'releasePart'>;
  readonly catalog: Pick<Catalog, 'whenRead'>;
  readonly now: () => number;
  /** What CPU limits are multiplied by. */
  readonly machineFactor: number;
}

/**
 * Shows the next part although the one before it was not accepted. A part that is shown already stays so.
 *
 * @throws RequestError `not_found`: no such problem, or it has fewer parts; `part_not_next`.
 */
export function releasePart(deps: ReleasePartDeps): ReleasePart {
  return async (caller, slug, part) => {
    const problem = await requireProblem(deps.catalog, slug);
    if (part > problem.parts.length + 1)
      throw new RequestError('not_found', `This problem has ${problem.parts.length} parts.`);
    const reached = reachedPart(problem, await deps.store.findStanding(caller.candidate, slug));
    if (part > reached + 1)
      throw new RequestError('part_not_next', `Parts come in order: part ${reached + 1} is the next one.`);
    const candidate = await ensureCandidate(deps, caller);
    if (part > reached) await deps.store.releasePart(candidate, slug, part, deps.now());
    return problemView(problem, await deps.store.findStanding(candidate, slug), deps.machineFactor);
  };
}
