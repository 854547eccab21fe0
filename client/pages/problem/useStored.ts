import { useState } from 'react';
import { useClient } from '../../state/clientContext.ts';

/** A small choice that this browser remembers; `isValid` guards against what other versions wrote. */
export function useStored<T extends string>(
  key: string,
  fallback: T,
  isValid: (text: string) => text is T,
): [value: T, store: (value: T) => void] {
  const { storage } = useClient();
  const [value, setValue] = useState<T>(() => {
    const text = storage.read(key);
    return text !== null && isValid(text) ? text : fallback;
  });
  return [
    value,
    (next) => {
      setValue(next);
      storage.write(key, next);
    },
  ];
}
