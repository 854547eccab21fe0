import { useState } from 'react';
import { useClient } from '../../state/clientContext.ts';
import type { KeptReason, KeptText } from '../../state/keptTexts.ts';
import { Button } from '../../ui/Button.tsx';
import { formatMoment } from '../../ui/formatMoment.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Modal } from '../../ui/Modal.tsx';
import styles from './EarlierTexts.module.css';
import { SourceListing } from './SourceListing.tsx';

const REASONS: Readonly<Record<KeptReason, string>> = {
  reset: 'before a reset to the starter',
  replaced: 'before another text was put in',
  conflict: 'not chosen in a conflict',
  unsaved: 'found unsaved in this browser',
};

interface EarlierTextsProps {
  readonly kept: readonly KeptText[];
  readonly onTake: (source: string) => void;
}

/** Texts that left the editor without being typed away. Nothing is shown while there are none. */
export function EarlierTexts({ kept, onTake }: EarlierTextsProps) {
  const { now } = useClient();
  const [isOpen, setOpen] = useState(false);
  if (kept.length === 0) return null;
  return (
    <>
      <Button
        look="quiet"
        className={styles.trigger}
        aria-label={`Earlier texts (${kept.length})`}
        title="Earlier texts"
        onClick={() => setOpen(true)}
      >
        <Icon name="history" />
        {kept.length}
      </Button>
      <Modal
        title="Earlier texts"
        description="Texts that left the editor, kept in this browser."
        isWide
        isOpen={isOpen}
        onClose={() => setOpen(false)}
      >
        <ul className={styles.list}>
          {kept.map((text) => (
            <li key={`${text.keptAt}-${text.reason}`}>
              <div className={styles.head}>
                <p>
                  {formatMoment(text.keptAt, now())}, {REASONS[text.reason]}
                </p>
                <Button
                  onClick={() => {
                    onTake(text.source);
                    setOpen(false);
                  }}
                >
                  Put into the editor
                </Button>
              </div>
              <div className={styles.source}>
                <SourceListing source={text.source} label={`Text of ${formatMoment(text.keptAt, now())}`} />
              </div>
            </li>
          ))}
        </ul>
      </Modal>
    </>
  );
}
