import type { Stretch } from '../../state/markDifferences.ts';
import { classNames } from '../../ui/classNames.ts';
import styles from './MarkedText.module.css';

interface MarkedTextProps {
  readonly stretches: readonly Stretch[];
  readonly side: 'expected' | 'actual';
}

/** Text with what the other side lacks marked by colour and underline. */
export function MarkedText({ stretches, side }: MarkedTextProps) {
  return stretches.map(({ text, isDifferent }, index) =>
    isDifferent ? (
      <mark key={index} className={classNames(styles.mark, styles[side])}>
        {text}
      </mark>
    ) : (
      <span key={index}>{text}</span>
    ),
  );
}
