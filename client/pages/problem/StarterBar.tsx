import type { SourcePlace } from '#contract/submission.ts';
import type { GrownSource } from '../../state/partStarters.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import styles from './Bar.module.css';

interface StarterBarProps {
  readonly grown: GrownSource;
  readonly onPlace: (place: SourcePlace) => void;
  readonly onDismiss: () => void;
}

/** That something was written into the candidate's text, where it stands, and how to be rid of it. */
export function StarterBar({ grown, onPlace, onDismiss }: StarterBarProps) {
  const { parts, line } = grown;
  return (
    <div className={styles.bar}>
      <output className={styles.words}>
        {parts.length === 1
          ? `The starter of part ${parts[0]} stands`
          : `The starters of parts ${parts.join(' and ')} stand`}{' '}
        after your code. Undo takes {parts.length === 1 ? 'it' : 'them'} out.
      </output>
      <Button onClick={() => onPlace({ line, column: 1 })}>Go to line {line}</Button>
      <button type="button" className={styles.dismiss} aria-label="Dismiss" onClick={onDismiss}>
        <Icon name="cross" />
      </button>
    </div>
  );
}
