import type { Entry } from '#contract/entry.ts';
import type { LimitsView } from '#contract/problem.ts';
import type { HiddenResult, OpenResult, SourcePlace } from '#contract/submission.ts';
import type { TestRow } from '../../state/testRows.ts';
import { formatDuration } from '../../ui/formatDuration.ts';
import { VerdictMark } from '../../ui/VerdictMark.tsx';
import { testVerdictWords } from '../../ui/verdictWords.ts';
import { CallTable } from './CallTable.tsx';
import { HiddenDetail } from './HiddenDetail.tsx';
import { OutputComparison } from './OutputComparison.tsx';
import { PlaceLink } from './PlaceLink.tsx';
import styles from './TestDetail.module.css';

interface TestDetailProps {
  readonly row: TestRow;
  readonly entry: Entry;
  readonly limits: LimitsView;
  readonly onPlace: (place: SourcePlace) => void;
}

/** One test in full, as far as it may be seen. */
export function TestDetail({ row, entry, limits, onPlace }: TestDetailProps) {
  const { result, given, label, name } = row;
  if (result?.set === 'hidden')
    return (
      <>
        <DetailHead label={label} name="" result={result} />
        <HiddenDetail result={result} limits={limits} onPlace={onPlace} />
      </>
    );
  if (!given) return null;
  const comparison = {
    input: given.input,
    expected: given.expected,
    actual: result?.actual ?? null,
    hasRun: result !== null,
    isWrong: result?.verdict === 'wrong_answer',
  };
  return (
    <>
      <DetailHead label={label} name={name} result={result} />
      {result && (result.message !== null || result.place !== null) && (
        <p className={styles.message}>
          {result.message} {result.place && <PlaceLink place={result.place} onPlace={onPlace} />}
        </p>
      )}
      {entry.kind === 'class' ? (
        <CallTable {...comparison} />
      ) : (
        <OutputComparison {...comparison} inputTitle={entry.kind === 'function' ? 'Call' : 'Input'} />
      )}
      {result && result.console !== '' && (
        <section className={styles.console}>
          <h4 className={styles.title}>Console</h4>
          <pre>{result.console}</pre>
        </section>
      )}
    </>
  );
}

interface DetailHeadProps {
  readonly label: string;
  readonly name: string;
  readonly result: OpenResult | HiddenResult | null;
}

function DetailHead({ label, name, result }: DetailHeadProps) {
  return (
    <header className={styles.head}>
      <h3 className={styles.label}>{label}</h3>
      {name !== '' && <span className={styles.name}>{name}</span>}
      {result && result.verdict !== null && (
        <span className={styles.verdict}>
          <VerdictMark verdict={result.verdict} words={testVerdictWords(result.verdict)} />
          {result.set !== 'hidden' && result.cpuMs !== null && (
            <span className={styles.name}>{formatDuration(result.cpuMs)}</span>
          )}
        </span>
      )}
    </header>
  );
}
