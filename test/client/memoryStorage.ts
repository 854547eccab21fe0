import type { TextStorage } from '../../client/state/browserStorage.ts';

export interface MemoryStorage extends TextStorage {
  /** From now on every write is refused, as by a full or blocked storage. */
  readonly refuse: () => void;
}

/** Storage as a browser keeps it, without the browser. */
export function createMemoryStorage(): MemoryStorage {
  const texts = new Map<string, string>();
  let refuses = false;
  return {
    refuse: () => {
      refuses = true;
    },
    read: (key) => texts.get(key) ?? null,
    write: (key, text) => {
      if (refuses) return false;
      texts.set(key, text);
      return true;
    },
    remove: (key) => void texts.delete(key),
    keys: (prefix) => [...texts.keys()].filter((key) => key.startsWith(prefix)),
  };
}
