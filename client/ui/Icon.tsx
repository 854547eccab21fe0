import styles from './Icon.module.css';

/** Strokes on a 16 × 16 grid. */
const PATHS = {
  check: 'm3.2 8.6 3.1 3.1 6.5-7.2',
  cross: 'M4 4l8 8M12 4l-8 8',
  clock: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M8 5v3.3l2.2 1.4',
  chip: 'M4.5 4.5h7v7h-7zM6 2.5v2M10 2.5v2M6 11.5v2M10 11.5v2M2.5 6h2M2.5 10h2M11.5 6h2M11.5 10h2',
  lines: 'M3 4h10M3 8h10M3 12h6',
  bolt: 'M9 2 3.8 9H8l-1 5 5.2-7H8z',
  warning: 'M8 2.4 14.3 13H1.7zM8 6.4v3M8 11.2v.1',
  wrench:
    'M10.2 2.2a3.6 3.6 0 0 0-4 4.8L2.4 10.8a1.6 1.6 0 0 0 2.3 2.3l3.8-3.8a3.6 3.6 0 0 0 4.8-4l-2.2 2.2-2-.5-.5-2z',
  circle: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11',
  waiting:
    'M8 2.5v1.6M8 11.9v1.6M2.5 8h1.6M11.9 8h1.6M4.1 4.1l1.1 1.1M10.8 10.8l1.1 1.1M11.9 4.1l-1.1 1.1M5.2 10.8l-1.1 1.1',
  arrowLeft: 'M13 8H3.5M7.5 3.5 3 8l4.5 4.5',
  chevronRight: 'm6 3.5 4.5 4.5L6 12.5',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M10.4 10.4l3.1 3.1',
  plus: 'M8 3v10M3 8h10',
  keyboard: 'M1.8 4h12.4v8.2H1.8zM4.2 6.6h.1M6.7 6.6h.1M9.2 6.6h.1M11.7 6.6h.1M5 9.6h6',
  plug: 'M5.5 2v3M10.5 2v3M3.8 5h8.4v2.6a4.2 4.2 0 0 1-8.4 0zM8 11.8V14',
  unplugged:
    'M2.5 2.5l11 11M5.5 2v1.6M10.5 2v3M6 5h6.2v2.6c0 .9-.3 1.8-.8 2.5M9.4 11.5A4.2 4.2 0 0 1 3.8 7.6V5M8 11.8V14',
  history: 'M2.6 8a5.4 5.4 0 1 0 1.6-3.8L2.6 5.8M2.6 2.6v3.2h3.2M8 5.2V8l2 1.3',
  reset: 'M3.2 6.4a5.2 5.2 0 1 1-.3 3M3 2.8v3.6h3.6',
} as const;

export type IconName = keyof typeof PATHS;

/** A drawing beside a word that says the same; assistive technology reads only the word. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className={styles.icon} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
