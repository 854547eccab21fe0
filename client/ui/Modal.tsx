import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import styles from './Modal.module.css';

interface ModalProps {
  readonly title: string;
  /** One sentence under the title. */
  readonly description: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/**
 * A dialog over the page. The browser's own: it keeps the focus inside, closes on Escape, hides the page behind it from
 * assistive technology and gives the focus back, all of which a library would bring 12 kB for.
 */
export function Modal({ title, description, isOpen, onClose, isWide, children }: ModalProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      data-wide={isWide ?? false}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-description`}
      onClose={onClose}
      closedby="any"
    >
      <div className={styles.content}>
        <h2 id={`${id}-title`} className={styles.title}>
          {title}
        </h2>
        <p id={`${id}-description`} className={styles.description}>
          {description}
        </p>
        {isOpen && children}
        <button type="button" className={styles.close} aria-label="Close" onClick={onClose}>
          <Icon name="cross" />
        </button>
      </div>
    </dialog>
  );
}
