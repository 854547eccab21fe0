import { useState } from 'react';
import { alignCalls, type CallLine } from '../../state/alignCalls.ts';
import { markDifferences } from '../../state/markDifferences.ts';
import { Button } from '../../ui/Button.tsx';
import hidden from '../../ui/hidden.module.css';
import styles from './CallTable.module.css';
import { MarkedText } from './MarkedText.tsx';

/** Beyond it a table is scrolled through by nobody and slow for everybody; the rest is a press away. */
const LINES_AT_FIRST = 200;

interface CallTableProps {
  readonly input: string;
  readonly expected: string | null;
  readonly actual: string | null;
  readonly hasRun: boolean;
  readonly isWrong: boolean;
}

/** Each call of a class testcase beside what it should return and did return. */
export function CallTable({ input, expected, actual, hasRun, isWrong }: CallTableProps) {
  const [isWhole, setWhole] = useState(false);
  const lines = alignCalls(input, expected, actual, isWrong);
  const shown = isWhole ? lines : lines.slice(0, LINES_AT_FIRST);
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Call</th>
            {expected !== null && <th scope="col">Expected</th>}
            {hasRun && <th scope="col">Your output</th>}
          </tr>
        </thead>
        <tbody>
          {shown.map((line, index) => (
            <CallRow
              key={index}
              line={line}
              hasExpected={expected !== null}
              hasRun={hasRun}
              isCutOff={actual === null}
            />
          ))}
        </tbody>
      </table>
      {shown.length < lines.length && (
        <div className={styles.more}>
          <Button onClick={() => setWhole(true)}>Show all {lines.length} calls</Button>
        </div>
      )}
    </>
  );
}

interface CallRowProps {
  readonly line: CallLine;
  readonly hasExpected: boolean;
  readonly hasRun: boolean;
  /** The program gave no answer at all. */
  readonly isCutOff: boolean;
}

function CallRow({ line, hasExpected, hasRun, isCutOff }: CallRowProps) {
  const marked = line.isDifferent ? markDifferences(line.expected ?? '', line.actual ?? '') : null;
  return (
    <tr className={line.isDifferent ? styles.different : undefined}>
      <td>
        {line.isDifferent && (
          <span className={styles.sign}>
            <span className={hidden.hidden}>Differs: </span>
          </span>
        )}
        {line.call}
      </td>
      {hasExpected && (
        <td className={isQuiet(line.expected) && !marked ? styles.quiet : undefined}>
          {marked ? <MarkedText stretches={marked.expected} side="expected" /> : line.expected}
        </td>
      )}
      {hasRun && (
        <td className={isQuiet(line.actual) && !marked ? styles.quiet : undefined}>
          {marked ? (
            <MarkedText stretches={marked.actual} side="actual" />
          ) : (
            (line.actual ?? (isCutOff ? '—' : ''))
          )}
        </td>
      )}
    </tr>
  );
}

function isQuiet(text: string | null): boolean {
  return text === null || text === 'null' || text === 'undefined';
}
