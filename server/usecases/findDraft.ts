import type { Draft } from '#contract/draft.ts';
import type { Language } from '#contract/language.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Store } from '../store/store.ts';
import { requireProblem } from './requireProblem.ts';

export type FindDraft = (candidate: string, slug: string, language: Language) => Promise<Draft>;

/**
 * Finds what the candidate was writing. When nothing was saved yet, that is an answer and no error: revision 0 with an
 * empty source.
 *
 * @throws RequestError `not_found`: no such problem.
 */
export function findDraft(deps: { readonly store: Store; readonly catalog: Catalog }): FindDraft {
  return async (candidate, slug, language) => {
    const problem = await requireProblem(deps.catalog, slug);
    const draft = await deps.store.findDraft(candidate, problem.slug, language);
    return draft ?? { problem: problem.slug, language, source: '', revision: 0, savedAt: 0 };
  };
}
