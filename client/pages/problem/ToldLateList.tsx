import { useState } from 'react';
import type { ToldLate } from '#contract/submission.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './ToldLateList.module.css';

interface ToldLateListProps {
  readonly toldLate: readonly ToldLate[];
  /** The part that was judged. */
  readonly part: number;
}

/**
 * Answers that came with the verdict, because a hidden test that needs them failed before they were asked for. One
 * mistake may fail many tests, so only the first stands open: the tests themselves must stay in sight.
 */
export function ToldLateList({ toldLate, part }: ToldLateListProps) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? toldLate : toldLate.slice(0, 1);
  const others = toldLate.length - 1;
  return (
    <div className={styles.told}>
      <ul className={styles.list}>
        {shown.map(({ part: of, tag, question, answer }) => (
          <li key={`${of}-${tag}`} className={styles.item}>
            <p>
              <strong>A question you did not ask{of !== part && ` in part ${of}`}:</strong> {question}
            </p>
            <p className={styles.answer}>{answer}</p>
          </li>
        ))}
      </ul>
      {others > 0 && (
        <button
          type="button"
          className={styles.more}
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          <span className={styles.chevron}>
            <Icon name="chevronRight" />
          </span>
          {others} more {others === 1 ? 'question' : 'questions'} you did not ask
        </button>
      )}
    </div>
  );
}
