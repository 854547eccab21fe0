import type { Draft } from '#contract/draft.ts';
import type { Language } from '#contract/language.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { RequestError } from '../errors.ts';
import type { Store } from '../store/store.ts';
import { ensureCandidate, type Caller } from './candidateAccess.ts';
import type { EventFeed } from '../events/eventFeed.ts';
import { requireProblem } from './requireProblem.ts';
import { requireSource } from './requireSource.ts';

export interface SaveDraftInput {
  readonly caller: Caller;
  readonly problem: string;
  readonly language: Language;
  readonly source: string;
  /** The revision that the text was made from; 0 before the first save. */
  readonly baseRevision: number;
}

export type SaveDraft = (input: SaveDraftInput) => Promise<Draft>;

export interface SaveDraftDeps {
  readonly store: Store;
  readonly catalog: Catalog;
  readonly feed: Pick<EventFeed, 'publish'>;
  readonly now: () => number;
}

/**
 * Saves what the candidate is writing. Somebody whose save arrived but whose answer was lost sends the same text again:
 * that is no conflict.
 *
 * @throws RequestError `not_found`, `too_large`, and `draft_conflict` with the text that stands.
 */
export function saveDraft(deps: SaveDraftDeps): SaveDraft {
  return async ({ caller, problem, language, source, baseRevision }) => {
    const { slug } = await requireProblem(deps.catalog, problem);
    requireSource(source);
    const candidate = await ensureCandidate(deps, caller);
    const result = await deps.store.saveDraft(
      candidate,
      { problem: slug, language, source, baseRevision },
      deps.now(),
    );
    if (result.saved) {
      deps.feed.publish(result.events);
      return result.draft;
    }
    const { current } = result;
    if (current.source === source) return current;
    throw new RequestError(
      'draft_conflict',
      'Somebody saved another text since yours was opened. Choose one.',
      {
        draft: { source: current.source, revision: current.revision, savedAt: current.savedAt },
      },
    );
  };
}
