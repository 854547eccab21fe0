import type { PartView, ProblemView } from '#contract/problem.ts';
import type { CustomCase, SourcePlace, SubmissionSummary, SubmissionView } from '#contract/submission.ts';
import type { CustomCasesAction } from '../../state/customCases.ts';
import { Tabs, type Tab } from '../../ui/Tabs.tsx';
import { ConsoleTab, printedResults } from './ConsoleTab.tsx';
import { CustomTab } from './CustomTab.tsx';
import hidden from '../../ui/hidden.module.css';
import styles from './ResultsPane.module.css';
import { SubmissionsTab } from './SubmissionsTab.tsx';
import { TestsTab } from './TestsTab.tsx';
import type { DraftSessions } from './useDraftSessions.ts';
import type { Submissions } from './useSubmissions.ts';

export type ResultsTab = 'tests' | 'console' | 'custom' | 'submissions';

interface ResultsPaneProps {
  readonly problem: ProblemView;
  readonly part: PartView;
  readonly cases: readonly CustomCase[];
  readonly onCases: (action: CustomCasesAction) => void;
  /** Why the last Run was not sent. */
  readonly mistake: string | null;
  readonly submissions: Submissions;
  readonly sessions: DraftSessions;
  readonly tab: ResultsTab;
  readonly onTab: (tab: ResultsTab) => void;
  readonly onPlace: (place: SourcePlace) => void;
  /** Opens a part and goes there. */
  readonly onPart: (part: number) => void;
  readonly onDebrief: () => void;
  readonly onShow: (summary: SubmissionSummary) => void;
  readonly onCopyIn: (view: SubmissionView) => void;
}

export function ResultsPane(props: ResultsPaneProps) {
  const { problem, part, cases, onCases, mistake, submissions, tab, onTab, onShow, onCopyIn } = props;
  const { shown, past } = submissions;
  const tabs: readonly Tab<ResultsTab>[] = [
    { name: 'tests', words: 'Tests', count: 0 },
    { name: 'console', words: 'Console', count: printedResults(shown).length },
    { name: 'custom', words: 'Custom testcases', count: cases.length },
    { name: 'submissions', words: 'Submissions', count: past?.length ?? 0 },
  ];
  return (
    <section className={styles.pane} aria-label="Results">
      <h2 className={hidden.hidden}>Results</h2>
      <Tabs label="Results" tabs={tabs} current={tab} onChoose={onTab}>
        {tab === 'tests' && (
          <TestsTab
            problem={problem}
            part={part}
            cases={cases}
            submissions={submissions}
            sessions={props.sessions}
            onPlace={props.onPlace}
            onPart={props.onPart}
            onDebrief={props.onDebrief}
          />
        )}
        {tab === 'console' && <ConsoleTab view={shown} />}
        {tab === 'custom' && (
          <CustomTab
            part={part}
            cases={cases}
            mistake={mistake}
            refusals={submissions.caseRefusals}
            onChange={onCases}
          />
        )}
        {tab === 'submissions' && (
          <SubmissionsTab
            past={past}
            pastError={submissions.pastError}
            hasParts={problem.partCount > 1}
            onShow={onShow}
            onCopyIn={onCopyIn}
          />
        )}
      </Tabs>
    </section>
  );
}
