import type { SourcePlace } from '#contract/submission.ts';
import { minimalEdit } from './minimalEdit.ts';
import { editor, Range } from './plainMonaco.ts';
import { plainModelOptions, plainOptions } from './plainOptions.ts';
import { applyPlainTheme } from './plainTheme.ts';

/** What a page may ask of an editor on the screen. */
export interface PlainEditorControl {
  /**
   * Shows a document with this text. Each document keeps its undo history and its cursor while the editor lives; a text
   * that differs from what stands there is brought in as an edit, so that it can be undone.
   */
  show(documentId: string, source: string): void;
  focus(): void;
  /** Puts the cursor at a place and brings it into view. */
  goTo(place: SourcePlace): void;
  close(): void;
}

interface OpenDocument {
  readonly id: string;
  readonly model: editor.ITextModel;
  viewState: editor.ICodeEditorViewState | null;
}

/** @param onChange called with the whole text after each edit, whoever made it. */
export function openPlainEditor(host: HTMLElement, onChange: (source: string) => void): PlainEditorControl {
  applyPlainTheme();
  const instance = editor.create(host, { ...plainOptions, model: null });
  const documents = new Map<string, OpenDocument>();
  const listening = instance.onDidChangeModelContent(() => onChange(instance.getValue()));
  const stopFollowing = followScheme();
  void remeasureOnceLoaded();
  let current: OpenDocument | null = null;

  function switchTo(id: string, source: string): OpenDocument {
    if (current?.id === id) return current;
    if (current) current.viewState = instance.saveViewState();
    const next = documents.get(id) ?? { id, model: createPlainModel(source), viewState: null };
    documents.set(id, next);
    // Set first: bringing a text in reports a change, which may ask to show again.
    current = next;
    instance.setModel(next.model);
    // Made anew with each model, and it announces completions that do not exist.
    host.querySelector('textarea.inputarea')?.setAttribute('aria-autocomplete', 'none');
    if (next.viewState) instance.restoreViewState(next.viewState);
    return next;
  }

  return {
    show: (documentId, source) => bringIn(switchTo(documentId, source).model, source),
    focus: () => instance.focus(),
    goTo({ line, column }) {
      instance.setPosition({ lineNumber: line, column });
      instance.revealLineInCenterIfOutsideViewport(line);
      instance.focus();
    },
    close() {
      stopFollowing();
      listening.dispose();
      instance.dispose();
      for (const { model } of documents.values()) model.dispose();
    },
  };
}

function createPlainModel(source: string): editor.ITextModel {
  const model = editor.createModel(source, 'plaintext');
  model.updateOptions(plainModelOptions);
  // Windows would end lines with CR LF, and the same text would count as another.
  model.setEOL(editor.EndOfLineSequence.LF);
  return model;
}

function bringIn(model: editor.ITextModel, source: string): void {
  const { start, end, text } = minimalEdit(model.getValue(), source.replace(/\r\n?/g, '\n'));
  if (start === end && text === '') return;
  const range = Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end));
  model.pushStackElement();
  model.pushEditOperations([], [{ range, text }], () => null);
  model.pushStackElement();
}

function followScheme(): () => void {
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  scheme.addEventListener('change', applyPlainTheme);
  return () => scheme.removeEventListener('change', applyPlainTheme);
}

/** Monaco measures the typeface once; measured before it is loaded, the cursor stands beside the letters. */
async function remeasureOnceLoaded(): Promise<void> {
  await document.fonts.load("14px 'JetBrains Mono Variable'");
  editor.remeasureFonts();
}
