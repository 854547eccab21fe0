import { describeSave, type SaveStatus } from '../../state/describeSave.ts';
import { useClient } from '../../state/clientContext.ts';
import type { DraftSession } from '../../state/draftSession.ts';
import { classNames } from '../../ui/classNames.ts';
import { formatMoment } from '../../ui/formatMoment.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import styles from './SaveMark.module.css';
import { useDraftSnapshot } from './useDraftSnapshot.ts';

/** Where the text in the editor is safe now. */
export function SaveMark({ session }: { readonly session: DraftSession }) {
  const { now } = useClient();
  const status = describeSave(useDraftSnapshot(session));
  const { icon, words, isTrouble, why } = look(status, now());
  return (
    <span
      className={classNames(styles.mark, isTrouble && styles.trouble)}
      title={why}
      data-status={status.kind}
    >
      {icon && <Icon name={icon} />}
      {words}
      {why && <span className={styles.why}>{why}</span>}
    </span>
  );
}

interface Look {
  readonly icon: IconName | null;
  readonly words: string;
  readonly isTrouble: boolean;
  readonly why?: string;
}

function look(status: SaveStatus, now: number): Look {
  switch (status.kind) {
    case 'unchanged':
      return { icon: null, words: 'Nothing written yet', isTrouble: false };
    case 'saving':
      return { icon: 'waiting', words: 'Saving…', isTrouble: false };
    case 'saved':
      return { icon: 'check', words: `Saved ${formatMoment(status.at, now)}`, isTrouble: false };
    case 'browser_only':
      return { icon: 'warning', words: 'Saved in this browser only', isTrouble: true, why: status.why };
    case 'nowhere':
      return {
        icon: 'warning',
        words: 'Not saved',
        isTrouble: true,
        why: `${status.why} This browser stores nothing either: copy your text before you leave.`,
      };
    case 'conflict':
      return {
        icon: 'warning',
        words: 'Saved in this browser only',
        isTrouble: true,
        why: 'Choose a text first.',
      };
  }
}
