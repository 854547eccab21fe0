import styles from './Brand.module.css';

/** The product's sign: a prompt that waits for a line. */
export function BrandSign() {
  return (
    <svg className={styles.sign} viewBox="0 0 16 16" aria-hidden="true">
      <rect className={styles.ground} x="0.5" y="0.5" width="15" height="15" rx="3.5" />
      <path className={styles.stroke} d="m4 5 3 3-3 3M8.5 11H12" />
    </svg>
  );
}
