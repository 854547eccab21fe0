import styles from './SourceListing.module.css';

interface SourceListingProps {
  readonly source: string;
  readonly label: string;
}

/** A text that can be read and copied, with its line numbers. */
export function SourceListing({ source, label }: SourceListingProps) {
  const lineCount = source.split('\n').length;
  return (
    <section className={styles.listing} aria-label={label} tabIndex={0}>
      <pre className={styles.numbers} aria-hidden="true">
        {Array.from({ length: lineCount }, (_, index) => index + 1).join('\n')}
      </pre>
      <pre className={styles.source}>{source}</pre>
    </section>
  );
}
