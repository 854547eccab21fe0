import { useId } from 'react';
import type { PartView } from '#contract/problem.ts';
import styles from './PartChanges.module.css';

/** What is different from the part before, and what stays. */
export function PartChanges({ part }: { readonly part: PartView }) {
  const id = useId();
  return (
    <section className={styles.changes} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        What changes
      </h2>
      <ul className={styles.list}>
        {part.changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
      <p className={styles.standing}>Your source stays.</p>
    </section>
  );
}
