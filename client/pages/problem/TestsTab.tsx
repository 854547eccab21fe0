import { useState } from 'react';
import type { PartView, ProblemView } from '#contract/problem.ts';
import type { CustomCase, SourcePlace } from '#contract/submission.ts';
import { chooseRow, listTestRows } from '../../state/testRows.ts';
import { OutcomeBanner } from './OutcomeBanner.tsx';
import { TestDetail } from './TestDetail.tsx';
import { TestList } from './TestList.tsx';
import styles from './TestsTab.module.css';
import type { DraftSessions } from './useDraftSessions.ts';
import type { Submissions } from './useSubmissions.ts';

interface TestsTabProps {
  readonly problem: ProblemView;
  readonly part: PartView;
  readonly cases: readonly CustomCase[];
  readonly submissions: Submissions;
  readonly sessions: DraftSessions;
  readonly onPlace: (place: SourcePlace) => void;
  readonly onPart: (part: number) => void;
  readonly onDebrief: () => void;
}

/** The outcome as a whole, the list of tests, and the chosen one in full. */
export function TestsTab({ cases, ...outcome }: TestsTabProps) {
  const { problem, part, submissions, onPlace } = outcome;
  const { shown } = submissions;
  // A choice belongs to one run: the next one shows its own first failure.
  const [choice, setChoice] = useState<{ readonly submission: string; readonly key: string } | null>(null);
  const submission = shown?.id ?? '';
  const rows = listTestRows(part, cases, shown);
  const row = chooseRow(rows, choice?.submission === submission ? choice.key : null);
  // A test of an earlier part is called and bounded as that part says.
  const partOfRow = problem.parts.find(({ number }) => number === row?.result?.part) ?? part;
  return (
    <>
      <OutcomeBanner {...outcome} />
      <div className={styles.split}>
        <TestList
          rows={rows}
          chosenKey={row?.key ?? null}
          hiddenTestCount={part.hiddenTestCount}
          view={shown}
          onChoose={(key) => setChoice({ submission, key })}
        />
        <section className={styles.detail} aria-label={row ? row.label : 'Test'} tabIndex={0}>
          {row && <TestDetail key={row.key} row={row} part={partOfRow} onPlace={onPlace} />}
        </section>
      </div>
    </>
  );
}
