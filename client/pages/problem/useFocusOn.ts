import { useEffect, useRef, type RefObject } from 'react';

/**
 * Puts the focus on an element once it shows what was asked for; the button that asked may be gone by then.
 *
 * @param shown names what the element shows now.
 */
export function useFocusOn(element: RefObject<HTMLElement | null>, shown: string): (wanted: string) => void {
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current !== shown) return;
    wanted.current = null;
    element.current?.focus();
  });
  return (name) => {
    wanted.current = name;
  };
}
