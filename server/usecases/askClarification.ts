import type { ClarificationView } from '#contract/problem.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { RequestError } from '../errors.ts';
import type { Store } from '../store/store.ts';
import { ensureCandidate, type Caller } from './candidateAccess.ts';
import { clarificationView } from './problemView.ts';
import { releasedParts } from './reachedPart.ts';
import { requireProblem } from './requireProblem.ts';

export type AskClarification = (
  caller: Caller,
  slug: string,
  part: number,
  tag: string,
) => Promise<ClarificationView>;

export interface AskClarificationDeps {
  readonly store: Pick<Store, 'createCandidate' | 'findStanding' | 'askClarification'>;
  readonly catalog: Pick<Catalog, 'whenRead'>;
  readonly now: () => number;
}

/**
 * Opens one of the questions worth asking, for good. A part that inherits a clarification has the earlier part's: it is
 * opened for both.
 *
 * @throws RequestError `not_found`: no such problem, part or question; a part that is not released is none.
 */
export function askClarification(deps: AskClarificationDeps): AskClarification {
  return async (caller, slug, partNumber, tag) => {
    const problem = await requireProblem(deps.catalog, slug);
    const standing = await deps.store.findStanding(caller.candidate, slug);
    const part = releasedParts(problem, standing).find(({ number }) => number === partNumber);
    const clarification = part?.clarifications.find((other) => other.tag === tag);
    if (!clarification) throw new RequestError('not_found', 'This problem has no such question.');
    const candidate = await ensureCandidate(deps, caller);
    await deps.store.askClarification(candidate, slug, { part: clarification.declaredIn, tag }, deps.now());
    return clarificationView(clarification, await deps.store.findStanding(candidate, slug));
  };
}
