import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { LEAVE_EDITOR_KEYS } from '../../ui/keyNames.ts';
import { Shortcut } from '../../ui/Shortcut.tsx';
import styles from './KeyboardDialog.module.css';

const GROUPS: readonly {
  readonly title: string;
  readonly lines: readonly (readonly [keys: string, what: string])[];
}[] = [
  {
    title: 'Anywhere on this page',
    lines: [
      ['mod+enter', 'Run on the samples and your custom testcases'],
      ['mod+shift+enter', 'Submit to the hidden tests'],
      ['?', 'This list (while you are not typing)'],
    ],
  },
  {
    title: 'In the editor',
    lines: [
      [LEAVE_EDITOR_KEYS, 'Let Tab leave the editor, and back again'],
      ['Tab', 'Indent by two spaces'],
      ['shift+Tab', 'Indent less'],
      ['mod+F', 'Find'],
      ['mod+Z', 'Undo'],
      ['alt+↑ ↓', 'Move the line'],
    ],
  },
  {
    title: 'Around the page',
    lines: [['← → ↑ ↓', 'Move a divider; choose in a list or among tabs']],
  },
];

interface KeyboardDialogProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

export function KeyboardDialog({ isOpen, onOpenChange }: KeyboardDialogProps) {
  return (
    <>
      <Button
        look="quiet"
        className={styles.trigger}
        aria-label="Keyboard shortcuts"
        title="Keyboard shortcuts (?)"
        onClick={() => onOpenChange(true)}
      >
        <Icon name="keyboard" />
      </Button>
      <Modal
        title="Keyboard"
        description="Everything on this page can be reached without a mouse."
        isOpen={isOpen}
        onClose={() => onOpenChange(false)}
      >
        {GROUPS.map(({ title, lines }) => (
          <section key={title} className={styles.group}>
            <h3 className={styles.title}>{title}</h3>
            <dl>
              {lines.map(([keys, what]) => (
                <div key={keys} className={styles.line}>
                  <dt className={styles.keys}>
                    <Shortcut keys={keys} />
                  </dt>
                  <dd>{what}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </Modal>
    </>
  );
}
