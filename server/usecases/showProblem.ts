import type { ProblemView } from '#contract/problem.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Store } from '../store/store.ts';
import { problemView } from './problemView.ts';
import { requireProblem } from './requireProblem.ts';

export type ShowProblem = (candidate: string, slug: string) => Promise<ProblemView>;

export interface ShowProblemDeps {
  readonly store: Pick<Store, 'findStanding'>;
  readonly catalog: Pick<Catalog, 'whenRead'>;
  /** What CPU limits are multiplied by. */
  readonly machineFactor: number;
}

/**
 * Shows a problem as far as it was released to this candidate.
 *
 * @throws RequestError `not_found`.
 */
export function showProblem(deps: ShowProblemDeps): ShowProblem {
  return async (candidate, slug) => {
    const problem = await requireProblem(deps.catalog, slug);
    const standing = await deps.store.findStanding(candidate, problem.slug);
    return problemView(problem, standing, deps.machineFactor);
  };
}
