import { useEffect, useRef } from 'react';

interface ShortcutActions {
  readonly onRun: () => void;
  readonly onSubmit: () => void;
  readonly onHelp: () => void;
}

/** The page's shortcuts, wherever the focus is. */
export function useShortcuts(actions: ShortcutActions): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const action = findAction(event, latest.current);
      if (!action) return;
      // Captured before the editor sees it: there, Mod+Enter would insert a line.
      event.preventDefault();
      event.stopPropagation();
      if (!event.repeat) action();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, []);
}

function findAction(event: KeyboardEvent, actions: ShortcutActions): (() => void) | null {
  // A dialog holds its own conversation; work must not start behind it.
  if (document.querySelector('dialog[open]')) return null;
  if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key === 'Enter')
    return event.shiftKey ? actions.onSubmit : actions.onRun;
  return event.key === '?' && !isTyping(event.target) ? actions.onHelp : null;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
