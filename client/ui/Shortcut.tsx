import styles from './Shortcut.module.css';

const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);
const NAMES = { mod: isApple ? '⌘' : 'Ctrl', shift: isApple ? '⇧' : 'Shift', enter: 'Enter' } as const;

/** The modifier that this machine uses for commands, as its keyboard prints it. */
export const MOD_NAME = NAMES.mod;

/** Keys to press together: `mod+shift+enter`. */
export function Shortcut({ keys }: { readonly keys: string }) {
  return (
    <kbd className={styles.shortcut}>
      {keys
        .split('+')
        .map((key) => (key in NAMES ? NAMES[key as keyof typeof NAMES] : key))
        .join(isApple ? '' : '+')}
    </kbd>
  );
}
