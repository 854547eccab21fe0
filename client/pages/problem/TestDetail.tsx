import type { LimitsView, PartView } from '#contract/problem.ts';
import type { HiddenResult, OpenResult, SourcePlace } from '#contract/submission.ts';
import { compareReference } from '../../state/compareReference.ts';
import { describeCaseTexts, hasCallLines } from '../../state/describePart.ts';
import type { TestRow } from '../../state/testRows.ts';
import { formatDuration, formatPeak } from '../../ui/formatDuration.ts';
import { VerdictMark } from '../../ui/VerdictMark.tsx';
import { testVerdictWords } from '../../ui/verdictWords.ts';
import { CallTable } from './CallTable.tsx';
import { HiddenDetail } from './HiddenDetail.tsx';
import { OutputComparison } from './OutputComparison.tsx';
import { PlaceLink } from './PlaceLink.tsx';
import styles from './TestDetail.module.css';

interface TestDetailProps {
  readonly row: TestRow;
  /** The part that the test belongs to. */
  readonly part: PartView;
  readonly onPlace: (place: SourcePlace) => void;
}

/** One test in full, as far as it may be seen. */
export function TestDetail({ row, part, onPlace }: TestDetailProps) {
  const { limits } = part;
  const { result, given, label, name } = row;
  if (result?.set === 'hidden')
    return (
      <>
        <DetailHead label={label} name="" result={result} limits={limits} />
        <HiddenDetail result={result} limits={limits} onPlace={onPlace} />
      </>
    );
  if (!given) return null;
  const comparedTo = result && compareReference(result);
  const comparison = {
    input: given.input,
    expected: given.expected === '' ? null : given.expected,
    // What the reference gives needs no column of its own where it is just what was expected.
    reference: comparedTo === 'same' ? null : (result?.reference ?? null),
    actual: result?.actual ?? null,
    hasRun: result !== null,
    isWrong: result?.verdict === 'wrong_answer',
  };
  return (
    <>
      <DetailHead label={label} name={name} result={result} limits={limits} />
      {result && (result.message !== null || result.place !== null) && (
        <p className={styles.message}>
          {result.message} {result.place && <PlaceLink place={result.place} onPlace={onPlace} />}
        </p>
      )}
      {row.set === 'sample' && !given.expected && (
        <p className={styles.note}>More than one answer is right.</p>
      )}
      {comparedTo !== null && <p className={styles.note}>{REFERENCE_WORDS[comparedTo]}</p>}
      {hasCallLines(part) ? (
        <CallTable {...comparison} />
      ) : (
        <OutputComparison {...comparison} inputTitle={describeCaseTexts(part).input} />
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

const REFERENCE_WORDS = {
  same: 'The reference gives what you expected.',
  different: 'The reference gives something else than you expected. The verdict goes by your expectation.',
} as const;

interface DetailHeadProps {
  readonly label: string;
  readonly name: string;
  readonly result: OpenResult | HiddenResult | null;
  readonly limits: LimitsView;
}

function DetailHead({ label, name, result, limits }: DetailHeadProps) {
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
          {result.set !== 'hidden' && result.peakMiB !== null && (
            <span className={styles.name}>{formatPeak(result.peakMiB, limits.heapMiB)}</span>
          )}
        </span>
      )}
    </header>
  );
}
