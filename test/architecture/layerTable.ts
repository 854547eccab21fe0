import type { Layer } from './layers.ts';

const code = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(', ');

/** The rows of the table as docs/architecture.md shows them: layer, where it stands, what it may import. */
export function layerTableRows(layers: readonly Layer[]): readonly (readonly string[])[] {
  return layers.map((layer) => {
    const may = [
      layer.mayImport.join(', '),
      layer.typesFrom.length === 0 ? '' : `types only: ${code(layer.typesFrom)}`,
    ].filter((words) => words !== '');
    return [layer.name, code(layer.paths), may.length === 0 ? 'nothing' : may.join('; ')];
  });
}

/** The rows of the first Markdown table whose heading row has these cells. */
export function markdownTableRows(
  markdown: string,
  heading: readonly string[],
): readonly (readonly string[])[] {
  const cells = (line: string): readonly string[] =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
  const lines = markdown.split('\n');
  const start = lines.findIndex((line) => cells(line).join('|') === heading.join('|'));
  if (start === -1) return [];
  const end = lines.findIndex((line, index) => index > start && !line.startsWith('|'));
  return lines.slice(start + 2, end === -1 ? undefined : end).map(cells);
}
