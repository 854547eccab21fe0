import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import hidden from './hidden.module.css';
import { Icon } from './Icon.tsx';
import { stepByKey } from './stepByKey.ts';
import styles from './Tabs.module.css';

export interface Tab<Name extends string> {
  readonly name: Name;
  readonly words: string;
  /** Shown beside the words; 0 shows nothing. */
  readonly count: number;
  /** Ticks it, and says so: what the tick means. */
  readonly done?: string | undefined;
}

interface TabsProps<Name extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<Name>[];
  readonly current: Name;
  readonly onChoose: (name: Name) => void;
  /** Stands after the tabs and is none. */
  readonly trailing?: ReactNode;
  /** The current tab's panel. */
  readonly children: ReactNode;
}

/** Tabs over one panel, after the ARIA pattern: arrow keys, Home and End choose, Tab goes into the panel. */
export function Tabs<Name extends string>({
  label,
  tabs,
  current,
  onChoose,
  trailing,
  children,
}: TabsProps<Name>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);

  function onKeyDown(event: KeyboardEvent): void {
    const index = tabs.findIndex(({ name }) => name === current);
    const next = tabs[stepByKey(event.key, 'row', index, tabs.length)];
    if (!next) return;
    event.preventDefault();
    onChoose(next.name);
    list.current?.querySelector<HTMLElement>(`[data-name="${next.name}"]`)?.focus();
  }

  return (
    <div className={styles.tabs}>
      <div className={styles.bar}>
        <div ref={list} role="tablist" aria-label={label} className={styles.list}>
          {tabs.map(({ name, words, count, done }) => (
            <button
              key={name}
              type="button"
              role="tab"
              id={`${id}-${name}`}
              data-name={name}
              aria-selected={name === current}
              aria-controls={`${id}-panel`}
              tabIndex={name === current ? 0 : -1}
              className={styles.tab}
              onClick={() => onChoose(name)}
              onKeyDown={onKeyDown}
            >
              {words}
              {done !== undefined && (
                <span className={styles.done}>
                  <Icon name="check" />
                  <span className={hidden.hidden}>{`, ${done}`}</span>
                </span>
              )}
              {count > 0 && <span className={styles.count}>{count}</span>}
            </button>
          ))}
        </div>
        {trailing}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${current}`} className={styles.panel}>
        {children}
      </div>
    </div>
  );
}
