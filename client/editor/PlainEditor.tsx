import { useImperativeHandle, useLayoutEffect, useRef, type Ref } from 'react';
import { openPlainEditor, type PlainEditorControl } from './openPlainEditor.ts';
import styles from './PlainEditor.module.css';

export type EditorHandle = Pick<PlainEditorControl, 'focus' | 'goTo'>;

interface PlainEditorProps {
  readonly ref: Ref<EditorHandle>;
  /** Which text this is: another one has its own undo history. */
  readonly documentId: string;
  readonly source: string;
  readonly onChange: (source: string) => void;
}

/** Monaco with every help off. */
export function PlainEditor({ ref, documentId, source, onChange }: PlainEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const control = useRef<PlainEditorControl | null>(null);
  const report = useRef(onChange);
  useLayoutEffect(() => {
    report.current = onChange;
  });
  useLayoutEffect(() => {
    if (!host.current) return;
    const opened = openPlainEditor(host.current, (text) => report.current(text));
    control.current = opened;
    return () => {
      control.current = null;
      opened.close();
    };
  }, []);
  useLayoutEffect(() => control.current?.show(documentId, source), [documentId, source]);
  useImperativeHandle(ref, () => ({
    focus: () => control.current?.focus(),
    goTo: (place) => control.current?.goTo(place),
  }));
  return <div ref={host} className={styles.host} />;
}
