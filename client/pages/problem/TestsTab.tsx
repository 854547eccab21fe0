import { useState } from 'react';
import type { PartView } from '#contract/problem.ts';
import type { CustomCase, SourcePlace } from '#contract/submission.ts';
import type { DraftSession } from '../../state/draftSession.ts';
import { chooseRow, listTestRows } from '../../state/testRows.ts';
import { OutcomeBanner } from './OutcomeBanner.tsx';
import { TestDetail } from './TestDetail.tsx';
import { TestList } from './TestList.tsx';
import styles from './TestsTab.module.css';
import type { Submissions } from './useSubmissions.ts';

interface TestsTabProps {
  readonly part: PartView;
  readonly cases: readonly CustomCase[];
  readonly submissions: Submissions;
  readonly session: DraftSession;
  readonly contentHash: string;
  readonly onPlace: (place: SourcePlace) => void;
}

/** The outcome as a whole, the list of tests, and the chosen one in full. */
export function TestsTab({ part, cases, submissions, session, contentHash, onPlace }: TestsTabProps) {
  const { shown } = submissions;
  // A choice belongs to one run: the next one shows its own first failure.
  const [choice, setChoice] = useState<{ readonly submission: string; readonly key: string } | null>(null);
  const ofThisPart = shown?.part === part.number ? shown : null;
  const submission = ofThisPart?.id ?? '';
  const rows = listTestRows(part, cases, ofThisPart);
  const row = chooseRow(rows, choice?.submission === submission ? choice.key : null);
  return (
    <>
      <OutcomeBanner
        submissions={submissions}
        session={session}
        contentHash={contentHash}
        onPlace={onPlace}
      />
      <div className={styles.split}>
        <TestList
          rows={rows}
          chosenKey={row?.key ?? null}
          hiddenTestCount={part.hiddenTestCount}
          view={ofThisPart}
          onChoose={(key) => setChoice({ submission, key })}
        />
        <section className={styles.detail} aria-label={row ? row.label : 'Test'} tabIndex={0}>
          {row && (
            <TestDetail key={row.key} row={row} entry={part.entry} limits={part.limits} onPlace={onPlace} />
          )}
        </section>
      </div>
    </>
  );
}
