/**
 * Texts that can be had again, kept because making them takes long. What is held may vanish at any time; neither method
 * ever throws, since a cache that fails only costs time.
 */
export interface TextCache {
  /** @param key a SHA-256 in hex of everything that the text depends on. @returns null when it is not held. */
  find(key: string): Promise<string | null>;
  keep(key: string, text: string): Promise<void>;
}

/** For commands that have no folder to write to. */
export const EMPTY_CACHE: TextCache = {
  find: () => Promise.resolve(null),
  keep: () => Promise.resolve(),
};
