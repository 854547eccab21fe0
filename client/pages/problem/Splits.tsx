import type { ReactNode } from 'react';
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels';
import { useClient } from '../../state/clientContext.ts';
import type { Pane } from './PaneSwitch.tsx';
import styles from './Splits.module.css';

interface SplitsProps {
  /** What a narrow window shows. */
  readonly pane: Pane;
  readonly statement: ReactNode;
  readonly editor: ReactNode;
  readonly results: ReactNode;
}

/**
 * The statement beside the editor over the results, both splits movable by mouse and arrow keys and remembered. A
 * narrow window shows one of the three (by style alone, so that the editor keeps its state).
 */
export function Splits({ pane, statement, editor, results }: SplitsProps) {
  const { storage } = useClient();
  const memory = {
    getItem: (key: string) => storage.read(key),
    setItem: (key: string, text: string) => void storage.write(key, text),
  };
  const columns = useDefaultLayout({ id: 'dryrun.columns', storage: memory });
  const rows = useDefaultLayout({ id: 'dryrun.rows', storage: memory });
  return (
    <main className={styles.splits} data-pane={pane}>
      <Group
        orientation="horizontal"
        defaultLayout={columns.defaultLayout}
        onLayoutChanged={columns.onLayoutChanged}
      >
        <Panel id="statement" className={styles.statement} defaultSize="38%" minSize="15rem">
          {statement}
        </Panel>
        <Separator className={styles.upright} aria-label="Width of the statement" />
        <Panel id="work" minSize="22rem">
          <Group
            orientation="vertical"
            defaultLayout={rows.defaultLayout}
            onLayoutChanged={rows.onLayoutChanged}
          >
            <Panel id="editor" className={styles.editor} defaultSize="56%" minSize="9rem">
              {editor}
            </Panel>
            <Separator className={styles.level} aria-label="Height of the editor" />
            <Panel id="results" className={styles.results} minSize="8rem">
              {results}
            </Panel>
          </Group>
        </Panel>
      </Group>
    </main>
  );
}
