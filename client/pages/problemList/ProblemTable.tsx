import { Link } from 'wouter';
import type { ProblemSummary } from '#contract/problem.ts';
import { DifficultyMark } from '../../ui/DifficultyMark.tsx';
import { FOCUS_TITLE } from '../../ui/PageTitle.tsx';
import { ProgressMark } from './ProgressMark.tsx';
import styles from './ProblemTable.module.css';

export function ProblemTable({ problems }: { readonly problems: readonly ProblemSummary[] }) {
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Problem</th>
            <th scope="col">Progress</th>
            <th scope="col">Difficulty</th>
            <th scope="col" className={styles.figure}>
              Time
            </th>
            <th scope="col" className={styles.figure}>
              Parts
            </th>
          </tr>
        </thead>
        <tbody>
          {problems.map((problem) => (
            <tr key={problem.slug}>
              <th scope="row" className={styles.name}>
                {/* The link's area is stretched over the whole line. */}
                <Link href={`/problems/${problem.slug}`} state={FOCUS_TITLE} className={styles.link}>
                  {problem.title}
                </Link>
                <span className={styles.topics}>{problem.topics.join(' · ')}</span>
              </th>
              <td>
                <ProgressMark progress={problem.progress} />
              </td>
              <td className={styles.muted}>
                <DifficultyMark difficulty={problem.difficulty} />
              </td>
              <td className={styles.figure}>{problem.minutes} min</td>
              <td className={styles.figure}>
                {problem.partCount}
                <span className={styles.unit}> {problem.partCount === 1 ? 'part' : 'parts'}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
