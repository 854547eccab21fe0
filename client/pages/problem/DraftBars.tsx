import { useClient } from '../../state/clientContext.ts';
import type { DraftSession, DraftSnapshot } from '../../state/draftSession.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/classNames.ts';
import { formatMoment } from '../../ui/formatMoment.ts';
import styles from './Bar.module.css';

interface DraftBarsProps {
  readonly session: DraftSession;
  readonly snapshot: DraftSnapshot;
}

/** What the candidate must know about other versions of the text. */
export function DraftBars({ session, snapshot }: DraftBarsProps) {
  const { now } = useClient();
  const { theirs } = snapshot.draft;
  if (theirs)
    return (
      <div className={classNames(styles.bar, styles.warning)} role="alert">
        <p>
          <strong>This draft was also changed elsewhere</strong>, at {formatMoment(theirs.savedAt, now())}.
          The text that you do not choose stays under “Earlier texts”.
        </p>
        <Button onClick={session.keepMine}>Keep mine</Button>
        <Button onClick={session.takeTheirs}>Take theirs</Button>
      </div>
    );
  if (!snapshot.passedOver) return null;
  return (
    <div className={styles.bar}>
      <output className={styles.words}>
        There were two versions of this text. You see the newer one; the other is under “Earlier texts”.
      </output>
      <Button onClick={session.dismissPassedOver}>All right</Button>
    </div>
  );
}
