import { useId } from 'react';
import type { BrokenFolder } from '#contract/problem.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './BrokenFolderCard.module.css';

/** One folder that is left out: each finding with its place, what is wrong and what would be right. */
export function BrokenFolderCard({ folder }: { readonly folder: BrokenFolder }) {
  const id = useId();
  const { slug, findings } = folder;
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2 id={id} className={styles.slug}>
        <Icon name="warning" />
        {slug}
        <span className={styles.count}>
          {findings.length} {findings.length === 1 ? 'finding' : 'findings'}
        </span>
      </h2>
      <ul>
        {findings.map(({ file, line, message }) => (
          <li key={`${file}:${line}:${message}`} className={styles.finding}>
            <code className={styles.place}>
              {file}:{line}
            </code>
            <p className={styles.message}>{message}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
