/** The part of the browser's storage that is used; a test may hand in a Map behind it. */
export interface TextStorage {
  /** Null when there is nothing under the key. */
  read(key: string): string | null;
  /** False when the browser refuses: storage is full or blocked. */
  write(key: string, text: string): boolean;
  remove(key: string): void;
  keys(prefix: string): readonly string[];
}

/** Storage may be blocked altogether, then even looking at it throws: everything answers "nothing" and "refused". */
export function createBrowserStorage(open: () => Storage): TextStorage {
  const attempt = <T>(action: (storage: Storage) => T, otherwise: T): T => {
    try {
      return action(open());
    } catch (error) {
      if (error instanceof DOMException) return otherwise;
      throw error;
    }
  };
  return {
    read: (key) => attempt((storage) => storage.getItem(key), null),
    write: (key, text) =>
      attempt((storage) => {
        storage.setItem(key, text);
        return true;
      }, false),
    remove: (key) => attempt((storage) => storage.removeItem(key), undefined),
    keys: (prefix) =>
      attempt(
        (storage) =>
          Array.from({ length: storage.length }, (_, index) => storage.key(index)).filter(
            (key): key is string => key?.startsWith(prefix) ?? false,
          ),
        [],
      ),
  };
}

/** Reads JSON that this client wrote; what is missing, damaged or of another shape is null. */
export function readJson<T>(
  storage: TextStorage,
  key: string,
  isValid: (value: unknown) => value is T,
): T | null {
  const text = storage.read(key);
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    return isValid(value) ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Narrows to an object whose fields may be looked at. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
