import type { ProblemView } from '#contract/problem.ts';
import type { DraftSession } from '../../state/draftSession.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { ConnectionMark } from '../../ui/ConnectionMark.tsx';
import { DifficultyMark } from '../../ui/DifficultyMark.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { KeyboardDialog } from './KeyboardDialog.tsx';
import styles from './ProblemHeader.module.css';
import { SaveMark } from './SaveMark.tsx';

interface ProblemHeaderProps {
  readonly problem: ProblemView;
  readonly session: DraftSession;
  readonly isHelpOpen: boolean;
  readonly onHelpOpenChange: (isOpen: boolean) => void;
}

export function ProblemHeader({ problem, session, isHelpOpen, onHelpOpenChange }: ProblemHeaderProps) {
  return (
    <header className={styles.header}>
      <BackLink />
      <PageTitle className={styles.title}>{problem.title}</PageTitle>
      <span className={styles.difficulty}>
        <DifficultyMark difficulty={problem.difficulty} />
      </span>
      <div className={styles.marks}>
        <SaveMark session={session} />
        <ConnectionMark />
        <KeyboardDialog isOpen={isHelpOpen} onOpenChange={onHelpOpenChange} />
      </div>
    </header>
  );
}
