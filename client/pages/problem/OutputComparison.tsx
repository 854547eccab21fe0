import { markDifferences, type MarkedPair } from '../../state/markDifferences.ts';
import { MarkedText } from './MarkedText.tsx';
import styles from './OutputComparison.module.css';

interface OutputComparisonProps {
  readonly inputTitle: string;
  readonly input: string;
  readonly expected: string | null;
  readonly actual: string | null;
  readonly hasRun: boolean;
  readonly isWrong: boolean;
}

/** Input, then what was expected and what came, side by side. */
export function OutputComparison({
  inputTitle,
  input,
  expected,
  actual,
  hasRun,
  isWrong,
}: OutputComparisonProps) {
  const marked: MarkedPair | null =
    isWrong && expected !== null && actual !== null ? markDifferences(expected, actual) : null;
  return (
    <div className={styles.comparison}>
      <Block title={inputTitle} className={styles.input}>
        {input}
      </Block>
      {expected !== null && (
        <Block title="Expected">
          {marked ? <MarkedText stretches={marked.expected} side="expected" /> : expected}
        </Block>
      )}
      {hasRun && (
        <Block title="Your output">
          {marked ? (
            <MarkedText stretches={marked.actual} side="actual" />
          ) : (
            (actual ?? <span className={styles.none}>No answer</span>)
          )}
        </Block>
      )}
    </div>
  );
}

interface BlockProps {
  readonly title: string;
  readonly className?: string | undefined;
  readonly children: React.ReactNode;
}

function Block({ title, className, children }: BlockProps) {
  return (
    <section className={className}>
      <h4 className={styles.title}>{title}</h4>
      <pre className={styles.text}>{children}</pre>
    </section>
  );
}
