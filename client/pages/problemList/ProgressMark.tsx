import type { Progress } from '#contract/problem.ts';
import { classNames } from '../../ui/classNames.ts';
import styles from './ProgressMark.module.css';

const WORDS: Readonly<Record<Progress, string>> = {
  new: 'Not tried',
  attempted: 'Attempted',
  accepted: 'Accepted',
};

/** How far the candidate has come: an empty, half or ticked disc and the word. */
export function ProgressMark({ progress }: { readonly progress: Progress }) {
  return (
    <span className={classNames(styles.mark, styles[progress])}>
      <svg className={styles.disc} viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="8" r="6" />
        {progress === 'attempted' && <path className={styles.half} d="M8 2a6 6 0 0 0 0 12z" />}
        {progress === 'accepted' && <path d="m5.2 8.3 2 2 3.6-4.2" />}
      </svg>
      {WORDS[progress]}
    </span>
  );
}
