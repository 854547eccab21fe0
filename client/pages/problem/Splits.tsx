import type { ReactNode } from 'react';
import type { Pane } from './PaneSwitch.tsx';
import { Split } from './Split.tsx';
import styles from './Splits.module.css';

interface SplitsProps {
  /** What a narrow window shows. */
  readonly pane: Pane;
  readonly statement: ReactNode;
  readonly editor: ReactNode;
  readonly results: ReactNode;
}

/**
 * The statement beside the editor over the results. A narrow window shows one of the three (by style alone, so that the
 * editor keeps its state).
 */
export function Splits({ pane, statement, editor, results }: SplitsProps) {
  return (
    <main className={styles.splits} data-pane={pane}>
      <Split
        axis="row"
        label="Width of the statement"
        controls="statement"
        storageKey="dryrun.statementWidth"
        firstSharePercent={38}
        firstMin="15rem"
        secondMin="22rem"
        first={
          <div id="statement" className={styles.statement}>
            {statement}
          </div>
        }
        second={
          <Split
            axis="column"
            label="Height of the editor"
            controls="editor"
            storageKey="dryrun.editorHeight"
            firstSharePercent={56}
            firstMin="9rem"
            secondMin="8rem"
            className={styles.work}
            first={
              <div id="editor" className={styles.editor}>
                {editor}
              </div>
            }
            second={<div className={styles.results}>{results}</div>}
          />
        }
      />
    </main>
  );
}
