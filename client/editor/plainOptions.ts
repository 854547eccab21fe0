import type { editor } from 'monaco-editor/editor';
import { LEAVE_EDITOR_KEYS, printKeys } from '../ui/keyNames.ts';

/** The type declares only the nested form, which does nothing; the flat key is the one that reaches a text model. */
interface BracketOption {
  readonly 'bracketPairColorization.enabled': boolean;
}

/** As in the starters. */
export const INDENT_SPACES = 2;

/** Models made later take this too; see BracketOption. */
export const plainModelOptions: editor.ITextModelUpdateOptions = {
  tabSize: INDENT_SPACES,
  indentSize: INDENT_SPACES,
  insertSpaces: true,
  trimAutoWhitespace: true,
  bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false },
};

/**
 * Everything that helps is off: the pad of an interview colours nothing, suggests nothing and closes no bracket. What
 * is left is a text area that indents, finds, undoes and can be read aloud.
 */
export const plainOptions: editor.IStandaloneEditorConstructionOptions & BracketOption = {
  language: 'plaintext',

  quickSuggestions: false,
  suggestOnTriggerCharacters: false,
  wordBasedSuggestions: 'off',
  tabCompletion: 'off',
  acceptSuggestionOnCommitCharacter: false,
  acceptSuggestionOnEnter: 'off',
  snippetSuggestions: 'none',
  inlineSuggest: { enabled: false },
  parameterHints: { enabled: false },
  suggest: {
    showWords: false,
    showSnippets: false,
    preview: false,
    showInlineDetails: false,
    showStatusBar: false,
  },

  hover: { enabled: 'off' },
  codeLens: false,
  inlayHints: { enabled: 'off' },
  definitionLinkOpensInPeek: false,
  links: false,
  colorDecorators: false,
  defaultColorDecorators: 'never',

  autoClosingBrackets: 'never',
  autoClosingQuotes: 'never',
  autoClosingComments: 'never',
  autoClosingDelete: 'never',
  autoClosingOvertype: 'never',
  autoSurround: 'never',
  autoIndent: 'keep',
  autoIndentOnPaste: false,
  formatOnType: false,
  formatOnPaste: false,
  linkedEditing: false,
  dragAndDrop: false,
  dropIntoEditor: { enabled: false },
  pasteAs: { enabled: false },

  matchBrackets: 'never',
  'bracketPairColorization.enabled': false,
  guides: {
    bracketPairs: false,
    bracketPairsHorizontal: false,
    highlightActiveBracketPair: false,
    indentation: false,
    highlightActiveIndentation: false,
  },
  occurrencesHighlight: 'off',
  selectionHighlight: false,
  'semanticHighlighting.enabled': false,
  renderValidationDecorations: 'off',
  renderWhitespace: 'none',
  renderControlCharacters: false,
  unusualLineTerminators: 'auto',
  copyWithSyntaxHighlighting: false,
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false, nonBasicASCII: false },
  minimap: { enabled: false },
  stickyScroll: { enabled: false },
  folding: false,
  glyphMargin: false,
  overviewRulerLanes: 0,
  overviewRulerBorder: false,
  hideCursorInOverviewRuler: true,
  contextmenu: false,
  mouseWheelZoom: false,

  scrollbar: { verticalScrollbarSize: 10, horizontalScrollbarSize: 10, useShadows: false },
  lineNumbers: 'on',
  lineNumbersMinChars: 4,
  lineDecorationsWidth: 8,
  renderLineHighlight: 'line',
  wordWrap: 'off',
  scrollBeyondLastLine: false,
  automaticLayout: true,
  tabSize: INDENT_SPACES,
  insertSpaces: true,
  detectIndentation: false,
  useTabStops: true,
  fontSize: 14,
  lineHeight: 21,
  fontLigatures: false,
  padding: { top: 10, bottom: 10 },
  cursorBlinking: 'blink',
  smoothScrolling: false,
  find: {
    addExtraSpaceOnTop: false,
    autoFindInSelection: 'never',
    seedSearchStringFromSelection: 'selection',
  },
  fixedOverflowWidgets: true,

  ariaLabel: `Code editor, plain text. Press ${printKeys(LEAVE_EDITOR_KEYS)} to let Tab leave the editor.`,
  // Without both, assistive technology reads an empty text and is told of completions that do not exist.
  accessibilitySupport: 'on',
  editContext: false,
};
