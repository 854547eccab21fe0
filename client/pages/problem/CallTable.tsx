import { useState } from 'react';
import { alignCalls, type CallLine, type CallTexts } from '../../state/alignCalls.ts';
import { markDifferences } from '../../state/markDifferences.ts';
import { Button } from '../../ui/Button.tsx';
import hidden from '../../ui/hidden.module.css';
import styles from './CallTable.module.css';
import { MarkedText } from './MarkedText.tsx';

/** Beyond it a table is scrolled through by nobody and slow for everybody; the rest is a press away. */
const LINES_AT_FIRST = 200;

interface CallTableProps extends CallTexts {
  readonly hasRun: boolean;
}

/** Each call of a class testcase beside what it should return and did return. */
export function CallTable({ hasRun, ...texts }: CallTableProps) {
  const [isWhole, setWhole] = useState(false);
  const lines = alignCalls(texts);
  const columns: Columns = {
    expected: texts.expected !== null,
    actual: hasRun,
    reference: texts.reference !== null,
  };
  const shown = isWhole ? lines : lines.slice(0, LINES_AT_FIRST);
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Call</th>
            {columns.expected && <th scope="col">Expected</th>}
            {columns.actual && <th scope="col">Your output</th>}
            {columns.reference && <th scope="col">The reference gives</th>}
          </tr>
        </thead>
        <tbody>
          {shown.map((line, index) => (
            <CallRow key={index} line={line} columns={columns} />
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

/** Which columns there are. */
interface Columns {
  readonly expected: boolean;
  readonly actual: boolean;
  readonly reference: boolean;
}

function CallRow({ line, columns }: { readonly line: CallLine; readonly columns: Columns }) {
  const right = columns.expected ? line.expected : line.reference;
  const marked = line.isDifferent ? markDifferences(right ?? '', line.actual ?? '') : null;
  const markedRight = marked && <MarkedText stretches={marked.expected} side="expected" />;
  const quiet = (text: string | null): string | undefined =>
    isQuiet(text) && !marked ? styles.quiet : undefined;
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
      {columns.expected && <td className={quiet(line.expected)}>{markedRight ?? line.expected}</td>}
      {columns.actual && (
        <td className={quiet(line.actual)}>
          {marked && line.actual !== null ? (
            <MarkedText stretches={marked.actual} side="actual" />
          ) : (
            (line.actual ?? <NoAnswer />)
          )}
        </td>
      )}
      {columns.reference && (
        <td className={quiet(line.reference)}>
          {columns.expected ? line.reference : (markedRight ?? line.reference)}
        </td>
      )}
    </tr>
  );
}

/** The program had ended before this call. */
function NoAnswer() {
  return (
    <>
      <span aria-hidden="true">—</span>
      <span className={hidden.hidden}>no answer</span>
    </>
  );
}

function isQuiet(text: string | null): boolean {
  return text === null || text === 'null' || text === 'undefined';
}
