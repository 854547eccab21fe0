import { useEffect, useState, type ComponentProps } from 'react';
import { loadEditor } from '../../editor/loadEditor.ts';
import type { PlainEditor } from '../../editor/PlainEditor.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './EditorHost.module.css';

type Loading =
  | { readonly state: 'loading' | 'failed' }
  | { readonly state: 'loaded'; readonly Editor: typeof PlainEditor };

/** The editor, once its chunk is there; until then the text stands where it will stand. */
export function EditorHost(props: ComponentProps<typeof PlainEditor>) {
  const [loading, setLoading] = useState<Loading>({ state: 'loading' });
  useEffect(() => {
    let isWanted = true;
    loadEditor().then(
      (Editor) => isWanted && setLoading({ state: 'loaded', Editor }),
      () => isWanted && setLoading({ state: 'failed' }),
    );
    return () => {
      isWanted = false;
    };
  }, []);

  if (loading.state === 'loaded') return <loading.Editor {...props} />;
  if (loading.state === 'failed')
    return (
      <div className={styles.failed} role="alert">
        <p>The editor could not be loaded from the server. Your text is safe.</p>
        <Button onClick={() => location.reload()}>Load the page again</Button>
      </div>
    );
  return (
    <pre className={styles.placeholder} aria-busy="true">
      {props.source}
    </pre>
  );
}
