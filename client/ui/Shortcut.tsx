import { printKeys } from './keyNames.ts';
import styles from './Shortcut.module.css';

/** Keys to press together: `mod+shift+enter`. */
export function Shortcut({ keys }: { readonly keys: string }) {
  return <kbd className={styles.shortcut}>{printKeys(keys)}</kbd>;
}
