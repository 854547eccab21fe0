import { markDifferences, type MarkedPair } from '../../state/markDifferences.ts';
import { MarkedText } from './MarkedText.tsx';
import styles from './OutputComparison.module.css';

interface OutputComparisonProps {
  readonly inputTitle: string;
  readonly input: string;
  readonly expected: string | null;
  readonly reference: string | null;
  readonly actual: string | null;
  readonly hasRun: boolean;
  readonly isWrong: boolean;
}

/** Input, then what was expected, what came and what the reference gives, side by side. */
export function OutputComparison({
  inputTitle,
  input,
  expected,
  reference,
  actual,
  hasRun,
  isWrong,
}: OutputComparisonProps) {
  // The verdict goes by the expectation, and by the reference only where none was typed.
  const right = expected ?? reference;
  const marked: MarkedPair | null =
    isWrong && right !== null && actual !== null ? markDifferences(right, actual) : null;
  const markedRight = marked && <MarkedText stretches={marked.expected} side="expected" />;
  return (
    <div className={styles.comparison}>
      <Block title={inputTitle} className={styles.input}>
        {input}
      </Block>
      {expected !== null && <Block title="Expected">{markedRight ?? expected}</Block>}
      {hasRun && (
        <Block title="Your output">
          {marked ? (
            <MarkedText stretches={marked.actual} side="actual" />
          ) : (
            (actual ?? <span className={styles.none}>No answer</span>)
          )}
        </Block>
      )}
      {reference !== null && (
        <Block title="The reference gives">
          {expected === null ? (markedRight ?? reference) : reference}
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
