import styles from './PaneSwitch.module.css';

const PANES = [
  { name: 'statement', words: 'Statement' },
  { name: 'editor', words: 'Code' },
  { name: 'results', words: 'Results' },
] as const;

/** What a narrow window shows; a wide one shows all three. */
export type Pane = (typeof PANES)[number]['name'];

interface PaneSwitchProps {
  readonly pane: Pane;
  readonly onPane: (pane: Pane) => void;
}

/** Chooses what a narrow window shows. A wide one has no use for it and hides it by style. */
export function PaneSwitch({ pane, onPane }: PaneSwitchProps) {
  return (
    <nav className={styles.switch} aria-label="Shown">
      {PANES.map(({ name, words }) => (
        <button
          key={name}
          type="button"
          className={styles.choice}
          aria-pressed={name === pane}
          onClick={() => onPane(name)}
        >
          {words}
        </button>
      ))}
    </nav>
  );
}
