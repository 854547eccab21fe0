import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Language } from '#contract/language.ts';
import type { PartView, ProblemView } from '#contract/problem.ts';
import type { SourcePlace, SubmissionKind, SubmissionSummary, SubmissionView } from '#contract/submission.ts';
import type { EditorHandle } from '../../editor/PlainEditor.tsx';
import { useClient } from '../../state/clientContext.ts';
import { findCaseMistake } from '../../state/customCases.ts';
import type { DraftSession } from '../../state/draftSession.ts';
import { describeOutcome } from '../../state/describeOutcome.ts';
import { findNextStep } from '../../state/nextStep.ts';
import hidden from '../../ui/hidden.module.css';
import { EditorPane } from './EditorPane.tsx';
import { FIRST_TIME_KEY } from './FirstTimeLine.tsx';
import { PaneSwitch, type Pane } from './PaneSwitch.tsx';
import { ProblemHeader } from './ProblemHeader.tsx';
import { ResultsPane, type ResultsTab } from './ResultsPane.tsx';
import { Splits } from './Splits.tsx';
import { StatementPane } from './StatementPane.tsx';
import { useCustomCases } from './useCustomCases.ts';
import type { DraftSessions } from './useDraftSessions.ts';
import { useFocusOn } from './useFocusOn.ts';
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
export function Workspace(props: WorkspaceProps) {
  const { problem, part, language, session, sessions, onPart, onLanguage } = props;
  const { storage } = useClient();
  const [cases, changeCases] = useCustomCases(problem.slug, part.number);
  const [tab, setTab] = useState<ResultsTab>('tests');
  const [pane, setPane] = useState<Pane>('statement');
  const [isDebriefOpen, setDebriefOpen] = useState(false);
  const [mistake, setMistake] = useState<string | null>(null);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const editor = useRef<EditorHandle>(null);
  const statement = useRef<HTMLElement>(null);
  const focusStatement = useFocusOn(statement, isDebriefOpen ? 'debrief' : String(part.number));
  const submissions = useSubmissions({
    slug: problem.slug,
    part: part.number,
    onCasesRefused: () => refuse('A custom testcase was refused; why stands beside it.'),
  });
  const { shown } = submissions;

  function refuse(why: string): void {
    setTab('custom');
    setPane('results');
    setMistake(`Nothing was run. ${why}`);
  }

  function send(kind: SubmissionKind): void {
    if (submissions.busy) return;
    const wrong = cases.findIndex((testcase) => findCaseMistake(part, testcase) !== null);
    if (kind === 'run' && wrong >= 0)
      return refuse(`Your custom testcase ${wrong + 1} has a mistake: correct or remove it.`);
    setMistake(null);
    setTab('tests');
    setPane('results');
    storage.write(FIRST_TIME_KEY, 'seen');
    const { source } = session.snapshot().draft;
    submissions.send(kind, { problem: problem.slug, part: part.number, language, source }, cases);
  }

  function choosePart(number: number): void {
    setDebriefOpen(false);
    setMistake(null);
    onPart(number);
  }

  function goToPart(number: number): void {
    choosePart(number);
    setPane('statement');
    focusStatement(String(number));
  }

  function goToDebrief(): void {
    setDebriefOpen(true);
    setPane('statement');
    focusStatement('debrief');
  }

  /** What is not displayed cannot take the focus. */
  function showEditor(): void {
    flushSync(() => setPane('editor'));
  }

  function goTo(place: SourcePlace): void {
    showEditor();
    editor.current?.goTo(place);
  }

  function showResults(summary: SubmissionSummary): void {
    submissions.show(summary);
    setTab('tests');
    if (summary.part !== part.number) choosePart(summary.part);
  }

  function copyIn(view: SubmissionView): void {
    onLanguage(view.language);
    sessions.get(view.language)?.replace(view.source, 'replaced');
    showEditor();
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
      <PaneSwitch pane={pane} onPane={setPane} />
      <Splits
        pane={pane}
        statement={
          <StatementPane
            ref={statement}
            problem={problem}
            part={part}
            past={submissions.past}
            isDebriefOpen={isDebriefOpen}
            onTab={choosePart}
            onDebriefTab={() => setDebriefOpen(true)}
            onPart={goToPart}
            onDebrief={goToDebrief}
          />
        }
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
            onPlace={goTo}
          />
        }
        results={
          <ResultsPane
            problem={problem}
            part={part}
            cases={cases}
            onCases={changeCases}
            mistake={mistake}
            submissions={submissions}
            sessions={sessions}
            tab={tab}
            onTab={setTab}
            onPlace={goTo}
            onPart={goToPart}
            onDebrief={goToDebrief}
            onShow={showResults}
            onCopyIn={copyIn}
          />
        }
      />
      <output className={hidden.hidden}>
        {submissions.isNews && shown && describeOutcome(shown, findNextStep(problem, shown))}
      </output>
    </div>
  );
}
