import type { Ref } from 'react';
import type { PartView } from '#contract/problem.ts';
import type { CustomCase, SourcePlace, SubmissionView } from '#contract/submission.ts';
import type { CustomCasesAction } from '../../state/customCases.ts';
import type { DraftSession } from '../../state/draftSession.ts';
import { Tabs, type Tab } from '../../ui/Tabs.tsx';
import { ConsoleTab, printedResults } from './ConsoleTab.tsx';
import { CustomTab } from './CustomTab.tsx';
import hidden from '../../ui/hidden.module.css';
import styles from './ResultsPane.module.css';
import { SubmissionsTab } from './SubmissionsTab.tsx';
import { TestsTab } from './TestsTab.tsx';
import type { Submissions } from './useSubmissions.ts';

export type ResultsTab = 'tests' | 'console' | 'custom' | 'submissions';

interface ResultsPaneProps {
  readonly ref: Ref<HTMLElement>;
  readonly part: PartView;
  readonly cases: readonly CustomCase[];
  readonly onCases: (action: CustomCasesAction) => void;
  /** Why the last Run was not sent. */
  readonly mistake: string | null;
  readonly submissions: Submissions;
  readonly session: DraftSession;
  readonly contentHash: string;
  readonly tab: ResultsTab;
  readonly onTab: (tab: ResultsTab) => void;
  readonly onPlace: (place: SourcePlace) => void;
  readonly onCopyIn: (view: SubmissionView) => void;
}

export function ResultsPane(props: ResultsPaneProps) {
  const {
    ref,
    part,
    cases,
    onCases,
    mistake,
    submissions,
    session,
    contentHash,
    tab,
    onTab,
    onPlace,
    onCopyIn,
  } = props;
  const { shown, past } = submissions;
  const tabs: readonly Tab<ResultsTab>[] = [
    { name: 'tests', words: 'Tests', count: 0 },
    { name: 'console', words: 'Console', count: printedResults(shown).length },
    { name: 'custom', words: 'Custom testcases', count: cases.length },
    { name: 'submissions', words: 'Submissions', count: past?.length ?? 0 },
  ];
  return (
    <section ref={ref} className={styles.pane} aria-label="Results">
      <h2 className={hidden.hidden}>Results</h2>
      <Tabs label="Results" tabs={tabs} current={tab} onChoose={onTab}>
        {tab === 'tests' && (
          <TestsTab
            part={part}
            cases={cases}
            submissions={submissions}
            session={session}
            contentHash={contentHash}
            onPlace={onPlace}
          />
        )}
        {tab === 'console' && <ConsoleTab view={shown} />}
        {tab === 'custom' && <CustomTab part={part} cases={cases} mistake={mistake} onChange={onCases} />}
        {tab === 'submissions' && (
          <SubmissionsTab
            past={past}
            pastError={submissions.pastError}
            onShow={(summary) => {
              submissions.show(summary);
              onTab('tests');
            }}
            onCopyIn={onCopyIn}
          />
        )}
      </Tabs>
    </section>
  );
}
