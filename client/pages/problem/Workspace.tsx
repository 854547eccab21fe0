import { useRef, useState } from 'react';
import type { Language } from '#contract/language.ts';
import type { PartView, ProblemView } from '#contract/problem.ts';
import type { SourcePlace, SubmissionKind, SubmissionView } from '#contract/submission.ts';
import type { EditorHandle } from '../../editor/PlainEditor.tsx';
import { useClient } from '../../state/clientContext.ts';
import { findCaseMistake } from '../../state/customCases.ts';
import type { DraftSession } from '../../state/draftSession.ts';
import { describeOutcome } from '../../state/describeOutcome.ts';
import hidden from '../../ui/hidden.module.css';
import { EditorPane } from './EditorPane.tsx';
import { FIRST_TIME_KEY } from './FirstTimeLine.tsx';
import { ProblemHeader } from './ProblemHeader.tsx';
import { ResultsPane, type ResultsTab } from './ResultsPane.tsx';
import { Splits } from './Splits.tsx';
import { StatementPane } from './StatementPane.tsx';
import { useCustomCases } from './useCustomCases.ts';
import type { DraftSessions } from './useDraftSessions.ts';
import { useShortcuts } from './useShortcuts.ts';
import { useSubmissions } from './useSubmissions.ts';
import styles from './Workspace.module.css';

interface WorkspaceProps {
  readonly problem: ProblemView;
  readonly part: PartView;
  readonly language: Language;
  /** The draft in that language. */
  readonly session: DraftSession;
  readonly sessions: DraftSessions;
  readonly onPart: (part: number) => void;
  readonly onLanguage: (language: Language) => void;
}

/** Statement, editor and results of one part, and what passes between them. */
export function Workspace({
  problem,
  part,
  language,
  session,
  sessions,
  onPart,
  onLanguage,
}: WorkspaceProps) {
  const { storage } = useClient();
  const submissions = useSubmissions(problem.slug);
  const [cases, changeCases] = useCustomCases(problem.slug, part.number);
  const [tab, setTab] = useState<ResultsTab>('tests');
  const [mistake, setMistake] = useState<string | null>(null);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const editor = useRef<EditorHandle>(null);
  const results = useRef<HTMLElement>(null);

  function send(kind: SubmissionKind): void {
    if (submissions.busy) return;
    const wrong = cases.findIndex((testcase) => findCaseMistake(part.entry, testcase) !== null);
    if (kind === 'run' && wrong >= 0) {
      setTab('custom');
      setMistake(`Nothing was run: custom testcase ${wrong + 1} has a mistake. Correct or remove it.`);
      return;
    }
    setMistake(null);
    setTab('tests');
    storage.write(FIRST_TIME_KEY, 'seen');
    const { source } = session.snapshot().draft;
    submissions.send(kind, { problem: problem.slug, part: part.number, language, source }, cases);
    results.current?.scrollIntoView({ block: 'nearest' });
  }

  function goTo(place: SourcePlace): void {
    editor.current?.goTo(place);
  }

  function copyIn(view: SubmissionView): void {
    onLanguage(view.language);
    sessions.get(view.language)?.replace(view.source, 'replaced');
    editor.current?.focus();
  }

  useShortcuts({ onRun: () => send('run'), onSubmit: () => send('submit'), onHelp: () => setHelpOpen(true) });

  return (
    <div className={styles.page}>
      <title>{`${problem.title} · Dryrun`}</title>
      <ProblemHeader
        problem={problem}
        session={session}
        isHelpOpen={isHelpOpen}
        onHelpOpenChange={setHelpOpen}
      />
      <Splits
        statement={<StatementPane problem={problem} part={part} onPart={onPart} />}
        editor={
          <EditorPane
            ref={editor}
            problem={problem}
            part={part}
            language={language}
            onLanguage={onLanguage}
            session={session}
            busy={submissions.busy}
            onSend={send}
          />
        }
        results={
          <ResultsPane
            ref={results}
            part={part}
            cases={cases}
            onCases={changeCases}
            mistake={mistake}
            submissions={submissions}
            session={session}
            contentHash={problem.contentHash}
            tab={tab}
            onTab={setTab}
            onPlace={goTo}
            onCopyIn={copyIn}
          />
        }
      />
      <output className={hidden.hidden}>
        {submissions.isNews && submissions.shown && describeOutcome(submissions.shown)}
      </output>
    </div>
  );
}
