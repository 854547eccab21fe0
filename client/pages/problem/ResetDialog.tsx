import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Modal } from '../../ui/Modal.tsx';
import styles from './ResetDialog.module.css';

interface ResetDialogProps {
  /** The editor holds the starter already. */
  readonly isStarter: boolean;
  readonly onReset: () => void;
}

export function ResetDialog({ isStarter, onReset }: ResetDialogProps) {
  const [isOpen, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <>
      <Button
        look="quiet"
        className={styles.trigger}
        unavailable={isStarter ? 'The editor holds the starter' : null}
        aria-label="Reset to starter"
        title="Reset to starter"
        onClick={() => setOpen(true)}
      >
        <Icon name="reset" />
        <span className={styles.word}>Reset to starter</span>
      </Button>
      <Modal
        title="Reset to the starter?"
        description="The editor goes back to what the problem began with. Your text stays under “Earlier texts”, and Undo brings it back too."
        isOpen={isOpen}
        onClose={close}
      >
        <div className={styles.choices}>
          <Button onClick={close}>Keep my text</Button>
          <Button
            look="danger"
            onClick={() => {
              onReset();
              close();
            }}
          >
            Reset to starter
          </Button>
        </div>
      </Modal>
    </>
  );
}
