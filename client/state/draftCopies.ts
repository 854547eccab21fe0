import type { DraftAddress } from '../api/api.ts';
import { isRecord, readJson, type TextStorage } from './browserStorage.ts';
import type { BrowserCopy } from './reconcileDraft.ts';

/** Where one opened draft keeps its unsaved text, apart from every other tab's. */
export interface CopySlot {
  /** False when the browser refuses. */
  write(copy: BrowserCopy): boolean;
  remove(): void;
  /** Removes what other tabs and earlier pages left, once it is taken over. */
  removeOthers(): void;
}

/**
 * Unsaved texts in this browser, one for each opened draft, so that two tabs never overwrite each other. A copy exists
 * exactly while its tab holds something that the server does not; what a closed or crashed tab left is found by the
 * next page that opens the draft.
 */
export interface DraftCopies {
  readAll(address: DraftAddress): readonly BrowserCopy[];
  openSlot(address: DraftAddress): CopySlot;
}

/** @param newKey gives a text that no other slot of this browser has. */
export function createDraftCopies(storage: TextStorage, newKey: () => string): DraftCopies {
  return {
    readAll: (address) =>
      storage.keys(prefixOf(address)).flatMap((key) => readJson(storage, key, isBrowserCopy) ?? []),
    openSlot(address) {
      const own = prefixOf(address) + newKey();
      return {
        write: (copy) => storage.write(own, JSON.stringify(copy)),
        remove: () => storage.remove(own),
        removeOthers: () => {
          for (const key of storage.keys(prefixOf(address))) if (key !== own) storage.remove(key);
        },
      };
    },
  };
}

function prefixOf({ problem, language }: DraftAddress): string {
  return `dryrun.draft/${problem}/${language}/`;
}

function isBrowserCopy(value: unknown): value is BrowserCopy {
  return (
    isRecord(value) &&
    typeof value['source'] === 'string' &&
    typeof value['baseRevision'] === 'number' &&
    typeof value['editedAt'] === 'number'
  );
}
