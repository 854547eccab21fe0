const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Keys as this machine's keyboard prints them; `mod` is the one that commands begin with. */
const KEY_NAMES: Readonly<Record<string, string>> = isApple
  ? { mod: '⌘', ctrl: '⌃', shift: '⇧', alt: '⌥', enter: '↩' }
  : { mod: 'Ctrl', ctrl: 'Ctrl', shift: 'Shift', alt: 'Alt', enter: 'Enter' };

/** What stands between keys that are pressed together. */
const JOINT = isApple ? '' : '+';

/** What makes Tab leave the editor: Monaco has another key for it on Apple's keyboards. */
export const LEAVE_EDITOR_KEYS = isApple ? 'ctrl+shift+M' : 'ctrl+M';

/** Writes keys to press together, given as `mod+shift+enter`, for this machine. */
export function printKeys(keys: string): string {
  return keys
    .split('+')
    .map((key) => KEY_NAMES[key] ?? key)
    .join(JOINT);
}
