import type { SavedText } from './draftState.ts';

/** A text that a tab of this browser had not brought to the server yet. */
export interface BrowserCopy {
  readonly source: string;
  /** The server's revision that it was made from. */
  readonly baseRevision: number;
  /** Epoch milliseconds of this browser's clock. */
  readonly editedAt: number;
}

/** What a page opens with. */
export interface OpenedDraft {
  readonly source: string;
  readonly base: SavedText;
  /** Texts that were not chosen; they are kept where the candidate can find them. */
  readonly passedOver: readonly string[];
}

/**
 * Decides between what the server holds and what this browser holds. A copy made from the server's revision is newer
 * by descent. Where both went on from an earlier one the clocks decide, and nothing is thrown away.
 *
 * @param saved what the server holds, with the starter as its source for revision 0.
 */
export function reconcileDraft(saved: SavedText, copies: readonly BrowserCopy[]): OpenedDraft {
  const unsaved = copies
    .filter((copy) => copy.source !== saved.source)
    .toSorted((one, other) => other.editedAt - one.editedAt);
  const chosen =
    unsaved.find((copy) => copy.baseRevision === saved.revision) ??
    unsaved.find((copy) => copy.editedAt > saved.savedAt);
  const passedOver = new Set(unsaved.filter((copy) => copy !== chosen).map((copy) => copy.source));
  if (!chosen) return { source: saved.source, base: saved, passedOver: [...passedOver] };
  const isFork = chosen.baseRevision !== saved.revision;
  if (isFork && saved.revision > 0) passedOver.add(saved.source);
  passedOver.delete(chosen.source);
  return { source: chosen.source, base: saved, passedOver: [...passedOver] };
}
