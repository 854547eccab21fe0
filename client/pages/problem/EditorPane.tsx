import type { Ref } from 'react';
import { LANGUAGE_NAMES, type Language } from '#contract/language.ts';
import type { PartView, ProblemView } from '#contract/problem.ts';
import type { SourcePlace, SubmissionKind } from '#contract/submission.ts';
import type { EditorHandle } from '../../editor/PlainEditor.tsx';
import { useClient } from '../../state/clientContext.ts';
import type { DraftSession } from '../../state/draftSession.ts';
import { wholeStarter } from '../../state/partStarters.ts';
import { Button } from '../../ui/Button.tsx';
import { LEAVE_EDITOR_KEYS, printKeys } from '../../ui/keyNames.ts';
import { Shortcut } from '../../ui/Shortcut.tsx';
import { DraftBars } from './DraftBars.tsx';
import { EarlierTexts } from './EarlierTexts.tsx';
import { EditorHost } from './EditorHost.tsx';
import styles from './EditorPane.module.css';
import { FirstTimeLine } from './FirstTimeLine.tsx';
import { ResetDialog } from './ResetDialog.tsx';
import { StarterBar } from './StarterBar.tsx';
import { useDraftSnapshot } from './useDraftSnapshot.ts';

interface EditorPaneProps {
  readonly ref: Ref<EditorHandle>;
  readonly problem: ProblemView;
  readonly part: PartView;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  readonly session: DraftSession;
  readonly busy: SubmissionKind | null;
  readonly onSend: (kind: SubmissionKind) => void;
  readonly onPlace: (place: SourcePlace) => void;
}

export function EditorPane(props: EditorPaneProps) {
  const { ref, problem, part, language, onLanguage, session, busy, onSend, onPlace } = props;
  const { starterMemory } = useClient();
  const snapshot = useDraftSnapshot(session);
  const starter = wholeStarter(problem.parts, part.number, language);
  const wait = busy === null ? null : `Wait for the ${busy === 'run' ? 'run' : 'submission'} under way`;
  return (
    <section className={styles.pane} aria-label="Editor">
      <div className={styles.bar}>
        <select
          className={styles.language}
          aria-label="Language"
          value={language}
          onChange={(event) => onLanguage(event.target.value as Language)}
        >
          {problem.languages.map((offered) => (
            <option key={offered} value={offered}>
              {LANGUAGE_NAMES[offered]}
            </option>
          ))}
        </select>
        <ResetDialog
          isStarter={snapshot.draft.source === starter}
          onReset={() => {
            starterMemory.restart({ problem: problem.slug, language }, part.number);
            session.replace(starter, 'reset');
          }}
        />
        <EarlierTexts kept={snapshot.kept} onTake={(source) => session.replace(source, 'replaced')} />
        <div className={styles.commands}>
          <Button unavailable={wait} onClick={() => onSend('run')}>
            Run
            <Shortcut keys="mod+enter" />
          </Button>
          <Button look="accent" unavailable={wait} onClick={() => onSend('submit')}>
            Submit
            <Shortcut keys="mod+shift+enter" />
          </Button>
        </div>
      </div>
      <FirstTimeLine hiddenTestCount={part.hiddenTestCount} />
      {snapshot.grown && (
        <StarterBar grown={snapshot.grown} onPlace={onPlace} onDismiss={session.dismissGrown} />
      )}
      <DraftBars session={session} snapshot={snapshot} />
      <div className={styles.body}>
        <EditorHost ref={ref} documentId={language} source={snapshot.draft.source} onChange={session.edit} />
      </div>
      <p className={styles.note}>
        <span>Plain editor · 2 spaces</span>
        <span>{printKeys(LEAVE_EDITOR_KEYS)} lets Tab leave the editor</span>
      </p>
    </section>
  );
}
