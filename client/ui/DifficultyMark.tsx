import { DIFFICULTIES, type Difficulty } from '#contract/problem.ts';
import styles from './DifficultyMark.module.css';

const WORDS: Readonly<Record<Difficulty, string>> = { easy: 'Easy', medium: 'Medium', hard: 'Hard' };

/** How hard a problem is: a word, and as many bars. */
export function DifficultyMark({ difficulty }: { readonly difficulty: Difficulty }) {
  const level = DIFFICULTIES.indexOf(difficulty);
  return (
    <span className={styles.mark}>
      <svg className={styles.bars} viewBox="0 0 14 12" aria-hidden="true">
        {DIFFICULTIES.map((name, index) => (
          <rect
            key={name}
            className={index <= level ? styles.filled : styles.hollow}
            x={index * 5}
            y={8 - index * 4}
            width="3"
            height={4 + index * 4}
            rx="1"
          />
        ))}
      </svg>
      {WORDS[difficulty]}
    </span>
  );
}
