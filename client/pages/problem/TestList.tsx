import { useId, useRef, type KeyboardEvent } from 'react';
import type { SubmissionView } from '#contract/submission.ts';
import { isUnfinished } from '../../api/queries.ts';
import type { TestRow } from '../../state/testRows.ts';
import { stepByKey } from '../../ui/stepByKey.ts';
import styles from './TestList.module.css';
import { TestListRow } from './TestListRow.tsx';

interface TestListProps {
  readonly rows: readonly TestRow[];
  readonly chosenKey: string | null;
  readonly hiddenTestCount: number;
  readonly view: SubmissionView | null;
  readonly onChoose: (key: string) => void;
}

const SETS = [
  { set: 'sample', title: 'Samples' },
  { set: 'custom', title: 'Custom testcases' },
  { set: 'hidden', title: 'Hidden tests' },
] as const;

/** The tests in groups; arrow keys choose among all of them. */
export function TestList({ rows, chosenKey, hiddenTestCount, view, onChoose }: TestListProps) {
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);

  function onKeyDown(event: KeyboardEvent): void {
    const index = rows.findIndex((row) => row.key === chosenKey);
    const next = rows[stepByKey(event.key, 'column', index, rows.length)];
    if (!next) return;
    event.preventDefault();
    onChoose(next.key);
    frame.current?.querySelector<HTMLElement>(`[data-key="${next.key}"]`)?.focus();
  }

  return (
    <div ref={frame} className={styles.frame}>
      {SETS.map(({ set, title }) => {
        const members = rows.filter((row) => row.set === set);
        if (members.length === 0) return null;
        return (
          <section key={set} aria-labelledby={`${id}-${set}`}>
            <h3 id={`${id}-${set}`} className={styles.title}>
              {title}
              <span className={styles.tally}>{tally(members)}</span>
            </h3>
            <ul>
              {members.map((row) => (
                <TestListRow
                  key={row.key}
                  row={row}
                  isChosen={row.key === chosenKey}
                  onChoose={onChoose}
                  onKeyDown={onKeyDown}
                />
              ))}
            </ul>
          </section>
        );
      })}
      {!rows.some((row) => row.set === 'hidden') && <HiddenStanding count={hiddenTestCount} view={view} />}
    </div>
  );
}

/** What there is to say of the hidden tests before their outcomes come together. */
function HiddenStanding({ count, view }: { readonly count: number; readonly view: SubmissionView | null }) {
  const isJudging = view?.kind === 'submit' && isUnfinished(view);
  return (
    <>
      <h3 className={styles.title}>Hidden tests</h3>
      <p className={styles.standing}>
        {isJudging
          ? `${view.progress.finished} of ${view.progress.total} finished`
          : view?.kind === 'submit'
            ? 'Not run'
            : `${count}, when you submit`}
      </p>
    </>
  );
}

/** How many passed, once all of them ran. */
function tally(members: readonly TestRow[]): string {
  const judged = members.filter(({ result }) => result !== null && result.verdict !== null);
  if (judged.length < members.length) return '';
  return `${judged.filter(({ result }) => result?.verdict === 'accepted').length} of ${members.length} passed`;
}
