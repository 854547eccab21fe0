import { editor } from 'monaco-editor/editor';

const THEME = 'plain';

/** One colour for all text, taken from tokens.css as it stands for light or dark now. */
export function applyPlainTheme(): void {
  const token = readTokens();
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  editor.defineTheme(THEME, {
    base: isDark ? 'vs-dark' : 'vs',
    inherit: false,
    rules: [{ token: '', foreground: token('--editor-text').slice(1) }],
    colors: {
      'editor.background': token('--editor-background'),
      'editor.foreground': token('--editor-text'),
      'editorCursor.foreground': token('--editor-text'),
      'editorLineNumber.foreground': token('--editor-line-number'),
      'editorLineNumber.activeForeground': token('--editor-text'),
      // The default dims the number of an empty last line below the contrast that text needs.
      'editorLineNumber.dimmedForeground': token('--editor-line-number'),
      'editor.selectionBackground': token('--editor-selection'),
      'editor.inactiveSelectionBackground': token('--editor-selection'),
      'editor.lineHighlightBackground': token('--editor-line'),
      'editor.lineHighlightBorder': '#00000000',
      'editor.findMatchBackground': token('--editor-find-current'),
      'editor.findMatchHighlightBackground': token('--editor-find'),
      'editorWidget.background': token('--surface'),
      'editorWidget.foreground': token('--text'),
      'editorWidget.border': token('--border-strong'),
      'input.background': token('--surface'),
      'input.foreground': token('--text'),
      'input.border': token('--border-strong'),
      'input.placeholderForeground': token('--text-muted'),
      'inputOption.activeBackground': token('--selected'),
      'inputOption.activeBorder': token('--border-strong'),
      'inputOption.activeForeground': token('--text'),
      'icon.foreground': token('--text'),
      'scrollbarSlider.background': `${token('--border-strong')}80`,
      'scrollbarSlider.hoverBackground': token('--border-strong'),
      'scrollbarSlider.activeBackground': token('--border-strong'),
      focusBorder: token('--focus'),
    },
  });
  editor.setTheme(THEME);
}

/** Monaco takes six hexadecimal digits, while a minified stylesheet may say `#fff`; a canvas knows every notation. */
function readTokens(): (name: string) => string {
  const tokens = getComputedStyle(document.documentElement);
  const canvas = document.createElement('canvas').getContext('2d');
  return (name) => {
    const colour = tokens.getPropertyValue(name).trim();
    if (!canvas) return colour;
    canvas.fillStyle = colour;
    return typeof canvas.fillStyle === 'string' ? canvas.fillStyle : colour;
  };
}
