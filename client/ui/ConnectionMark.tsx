import { useSyncExternalStore } from 'react';
import type { Connection } from '../api/liveEvents.ts';
import { useClient } from '../state/clientContext.ts';
import { classNames } from './classNames.ts';
import styles from './ConnectionMark.module.css';
import { Icon } from './Icon.tsx';

const WORDS: Readonly<Record<Connection, string>> = {
  connecting: 'Connecting…',
  open: 'Connected',
  lost: 'Reconnecting…',
};

/** Whether news from the server arrives by itself now. */
export function ConnectionMark() {
  const { live } = useClient();
  const connection = useSyncExternalStore(live.subscribe, live.connection);
  return (
    <output className={classNames(styles.mark, connection === 'lost' && styles.lost)}>
      <Icon name={connection === 'lost' ? 'unplugged' : 'plug'} />
      <span className={styles.word} data-quiet={connection !== 'lost'}>
        {WORDS[connection]}
      </span>
    </output>
  );
}
