import type { DebriefView } from '#contract/problem.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { RequestError } from '../errors.ts';
import type { Store } from '../store/store.ts';
import { isDebriefDue } from './reachedPart.ts';
import { requireProblem } from './requireProblem.ts';

export type ShowDebrief = (candidate: string, slug: string) => Promise<DebriefView>;

export interface ShowDebriefDeps {
  readonly store: Pick<Store, 'findStanding'>;
  readonly catalog: Pick<Catalog, 'whenRead'>;
}

/**
 * Shows the author's notes, and the operational questions of all parts with what a strong answer says.
 *
 * @throws RequestError `not_found`: no such problem, or its debrief is not due.
 */
export function showDebrief(deps: ShowDebriefDeps): ShowDebrief {
  return async (candidate, slug) => {
    const problem = await requireProblem(deps.catalog, slug);
    if (!isDebriefDue(problem, await deps.store.findStanding(candidate, slug)))
      throw new RequestError(
        'not_found',
        'The debrief can be read once every part is accepted or was passed over, the last one too.',
      );
    // A part that has none of its own has those of the part before.
    const probes = new Map(
      problem.parts.flatMap((part) => part.probes).map(({ ask, strong }) => [ask, { ask, strong }]),
    );
    return { html: problem.debriefHtml, probes: [...probes.values()] };
  };
}
