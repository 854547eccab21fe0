import type { OpenResult, SubmissionView } from '#contract/submission.ts';
import styles from './ConsoleTab.module.css';

/** The outcomes that printed something. */
export function printedResults(view: SubmissionView | null): readonly OpenResult[] {
  return (view?.results ?? []).filter(
    (result): result is OpenResult => result.set !== 'hidden' && result.console !== '',
  );
}

export function ConsoleTab({ view }: { readonly view: SubmissionView | null }) {
  const printed = printedResults(view);
  if (printed.length === 0)
    return (
      <p className={styles.empty}>
        {view
          ? 'Your program printed nothing on samples and custom testcases.'
          : 'What your program prints with console.log on samples and custom testcases appears here.'}{' '}
        On hidden tests, console output is not shown.
      </p>
    );
  return (
    <div className={styles.tab}>
      {printed.map((result) => (
        <section key={`${result.set}-${result.part}-${result.number}`} className={styles.section}>
          <h3 className={styles.title}>
            {result.part !== view?.part && `Part ${result.part} · `}
            {result.set === 'sample' ? 'Sample' : 'Custom'} {result.number}
          </h3>
          <pre className={styles.text}>{result.console}</pre>
        </section>
      ))}
    </div>
  );
}
