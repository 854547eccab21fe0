/** Rows under headings. The first column holds words, the others figures. */
export interface Table {
  readonly title: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What the words of the first column stand for, or what else must be known to read the figures. */
  readonly notes?: readonly string[];
}

/** Writes a table for a terminal, words to the left and figures to the right. */
export function formatTable({ title, headings, rows, notes = [] }: Table): string {
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const formatRow = (cells: readonly string[]): string =>
    widths
      .map((width, column) => {
        const cell = cells[column] ?? '';
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [
    title,
    '',
    formatRow(headings),
    rule,
    ...rows.map(formatRow),
    ...notes.map((note) => `  ${note}`),
    '',
  ].join('\n');
}

/** Three digits that count; `–` for what was not measured. */
export function formatFigure(value: number | null): string {
  if (value === null || !Number.isFinite(value)) return '–';
  if (Math.abs(value) >= 100) return value.toFixed(0);
  return value.toFixed(Math.abs(value) >= 10 ? 1 : 2);
}

export function formatShare(share: number): string {
  return Number.isFinite(share) ? `±${(share * 100).toFixed(0)} %` : '–';
}
