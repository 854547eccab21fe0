import type { KeyboardEvent } from 'react';
import type { TestResult } from '#contract/submission.ts';
import type { TestRow } from '../../state/testRows.ts';
import { formatDuration } from '../../ui/formatDuration.ts';
import { Icon } from '../../ui/Icon.tsx';
import { VerdictMark } from '../../ui/VerdictMark.tsx';
import { testVerdictWords } from '../../ui/verdictWords.ts';
import styles from './TestListRow.module.css';

interface TestListRowProps {
  readonly row: TestRow;
  readonly isChosen: boolean;
  readonly onChoose: (key: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** One test. All rows are one stop of the Tab key; arrow keys go on among them. */
export function TestListRow({ row, isChosen, onChoose, onKeyDown }: TestListRowProps) {
  return (
    <li>
      <button
        type="button"
        aria-current={isChosen}
        tabIndex={isChosen ? 0 : -1}
        data-key={row.key}
        className={styles.row}
        onClick={() => onChoose(row.key)}
        onKeyDown={onKeyDown}
      >
        <span className={styles.label}>{row.label}</span>
        <span className={styles.outcome}>
          <Outcome row={row} />
        </span>
      </button>
    </li>
  );
}

function Outcome({ row: { state, result } }: { readonly row: TestRow }) {
  if (state === 'waiting')
    return (
      <span className={styles.muted}>
        <Icon name="waiting" />
        Waiting
      </span>
    );
  if (!result) return <span className={styles.muted}>Not run</span>;
  return (
    <>
      {result.verdict === null ? (
        <span className={styles.muted}>
          <Icon name="circle" />
          {result.set === 'hidden' ? 'Not run' : 'Ran'}
        </span>
      ) : (
        <VerdictMark verdict={result.verdict} words={testVerdictWords(result.verdict)} />
      )}
      <span className={styles.time}>{timeOf(result)}</span>
    </>
  );
}

function timeOf(result: TestResult): string {
  if (result.set === 'hidden')
    return result.cpuAtMostMs === null ? '' : `≤ ${formatDuration(result.cpuAtMostMs)}`;
  return result.cpuMs === null ? '' : formatDuration(result.cpuMs);
}
