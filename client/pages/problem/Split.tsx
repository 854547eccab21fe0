import { useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useClient } from '../../state/clientContext.ts';
import { classNames } from '../../ui/classNames.ts';
import { stepByKey } from '../../ui/stepByKey.ts';
import styles from './Split.module.css';

const KEY_STEP_PERCENT = 5;

/** ARIA's separator that takes the focus: a control with a value, which the element hr is not. */
const CONTROL_ROLE = 'separator';

interface SplitProps {
  /** The panes stand beside each other, or one above the other. */
  readonly axis: 'row' | 'column';
  /** What moving the divider changes. */
  readonly label: string;
  /** Id of the first pane. */
  readonly controls: string;
  readonly storageKey: string;
  /** Of the whole, in a browser that remembers none. */
  readonly firstSharePercent: number;
  /** CSS lengths. */
  readonly firstMin: string;
  readonly secondMin: string;
  readonly className?: string | undefined;
  readonly first: ReactNode;
  readonly second: ReactNode;
}

/**
 * Two panes with a divider that moves by pointer, arrow keys, Home and End; a double click puts it back. Where it stood
 * is remembered. The bounds are the style's, so a window that becomes narrower needs nothing to be measured.
 */
export function Split(props: SplitProps) {
  const { axis, storageKey, firstSharePercent, firstMin, secondMin } = props;
  const { storage } = useClient();
  const split = useRef<HTMLDivElement>(null);
  const divider = useRef<HTMLButtonElement>(null);
  const [share, setShare] = useState(() => readShare(storage.read(storageKey)) ?? firstSharePercent);

  /** Where the divider stands on the screen, which is not where it was sent when it met a bound. */
  function measure(): { readonly start: number; readonly size: number; readonly share: number } {
    if (!split.current || !divider.current) throw new Error('A split was measured before it was drawn');
    const whole = split.current.getBoundingClientRect();
    const bar = divider.current.getBoundingClientRect();
    const [start, size, at] =
      axis === 'row' ? [whole.left, whole.width, bar.left] : [whole.top, whole.height, bar.top];
    return { start, size, share: (100 * (at - start)) / size };
  }

  function moveTo(wantedPercent: number): number {
    flushSync(() => setShare(wantedPercent));
    const reached = measure().share;
    setShare(reached);
    return reached;
  }

  function settleAt(wantedPercent: number): void {
    storage.write(storageKey, moveTo(wantedPercent).toFixed(2));
  }

  function onKeyDown(event: KeyboardEvent): void {
    const steps = stepByKey(event.key, axis, measure().share / KEY_STEP_PERCENT, 100 / KEY_STEP_PERCENT + 1);
    if (steps < 0) return;
    event.preventDefault();
    settleAt(steps * KEY_STEP_PERCENT);
  }

  function onPointerMove(event: PointerEvent): void {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const { start, size } = measure();
    const at = axis === 'row' ? event.clientX : event.clientY;
    moveTo((100 * (at - start)) / size);
  }

  const bounded = `clamp(${firstMin}, ${share}%, 100% - ${secondMin} - var(--space-2))`;
  const tracks = `${bounded} var(--space-2) minmax(0, 1fr)`;
  return (
    <div
      ref={split}
      className={classNames(styles.split, props.className)}
      style={axis === 'row' ? { gridTemplateColumns: tracks } : { gridTemplateRows: tracks }}
    >
      {props.first}
      <button
        ref={divider}
        type="button"
        role={CONTROL_ROLE}
        aria-label={props.label}
        aria-controls={props.controls}
        aria-orientation={axis === 'row' ? 'vertical' : 'horizontal'}
        aria-valuenow={Math.round(share)}
        className={styles[axis]}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={onPointerMove}
        onLostPointerCapture={() => settleAt(share)}
        onDoubleClick={() => settleAt(firstSharePercent)}
      />
      {props.second}
    </div>
  );
}

function readShare(text: string | null): number | null {
  const share = Number(text ?? Number.NaN);
  return share >= 0 && share <= 100 ? share : null;
}
