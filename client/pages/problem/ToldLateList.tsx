import type { ToldLate } from '#contract/submission.ts';
import styles from './ToldLateList.module.css';

interface ToldLateListProps {
  readonly toldLate: readonly ToldLate[];
  /** The part that was judged. */
  readonly part: number;
}

/** Answers that came with the verdict, because a hidden test that needs them failed before they were asked for. */
export function ToldLateList({ toldLate, part }: ToldLateListProps) {
  return (
    <ul className={styles.list}>
      {toldLate.map(({ part: of, tag, question, answer }) => (
        <li key={`${of}-${tag}`} className={styles.item}>
          <p>
            <strong>A question you did not ask{of !== part && ` in part ${of}`}:</strong> {question}
          </p>
          <p className={styles.answer}>{answer}</p>
        </li>
      ))}
    </ul>
  );
}
