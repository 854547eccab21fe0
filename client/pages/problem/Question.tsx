import { useId, useState } from 'react';
import type { ClarificationView } from '#contract/problem.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './Question.module.css';

interface QuestionProps {
  readonly clarification: ClarificationView;
  readonly isAsking: boolean;
  /** Why the last try to ask it got no answer. */
  readonly trouble: string | null;
  readonly onAsk: () => void;
}

/** One question. The first press asks the server for its answer; from then on it opens and closes here. */
export function Question({ clarification, isAsking, trouble, onAsk }: QuestionProps) {
  const id = useId();
  const { question, answer, opened } = clarification;
  const [chosen, choose] = useState<boolean | null>(null);
  // What was told late stands open with the verdict already.
  const isOpen = answer !== null && (chosen ?? opened === 'asked');

  function toggle(): void {
    if (answer !== null) choose(!isOpen);
    else if (!isAsking) onAsk();
  }

  return (
    <li className={styles.item}>
      <button
        type="button"
        className={styles.question}
        aria-expanded={isOpen}
        aria-controls={`${id}-answer`}
        aria-busy={isAsking}
        onClick={toggle}
      >
        <span className={styles.chevron}>
          <Icon name="chevronRight" />
        </span>
        <span className={styles.words}>{question}</span>
        {isAsking && <span className={styles.mark}>Asking…</span>}
        {opened === 'told_late' && <span className={styles.late}>told late</span>}
      </button>
      <div id={`${id}-answer`}>
        {isOpen && <p className={styles.answer}>{answer}</p>}
        {trouble !== null && (
          <p className={styles.trouble} role="alert">
            {trouble}
          </p>
        )}
      </div>
    </li>
  );
}
