import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { architectureFindings, layerOf } from './architecture/architectureFindings.ts';
import { importGraph } from './architecture/importGraph.ts';
import { layerTableRows, markdownTableRows } from './architecture/layerTable.ts';
import { LAYERS } from './architecture/layers.ts';
import { readSourceTree } from './architecture/readSourceTree.ts';

const root = join(import.meta.dirname, '..');
const tree = readSourceTree(root, manifest);

test('every import keeps to the layer table', () => {
  expect(architectureFindings(tree)).toEqual([]);
});

test('no import escapes the reader', () => {
  const { edges } = importGraph(tree.texts);
  const seen = Map.groupBy(edges, (edge) => edge.from);
  // Prettier ends every static import with `from '…';` on a line of its own shape, so that a reader who knows no
  // grammar can count them from below. Tests are left out: some hold planted imports in strings.
  const product = [...tree.texts].filter(([path]) => !path.startsWith('test/'));
  const missed = product.flatMap(([path, text]) => {
    const least = text.match(/^(?:import .*|export .*|\}) from '[^']+'/gm)?.length ?? 0;
    const found = seen.get(path)?.length ?? 0;
    return found >= least ? [] : [`${path}: ${found} imports seen, at least ${least} written`];
  });
  expect(missed).toEqual([]);
  expect(edges.filter((edge) => !edge.from.startsWith('test/')).length).toBeGreaterThan(product.length);
});

test('every row of the layer table stands for files that exist', () => {
  const held = new Set([...tree.texts.keys()].map((path) => layerOf(path)?.name));
  expect(LAYERS.map((layer) => layer.name).filter((name) => !held.has(name))).toEqual([]);
});

test('every layer that a row names is a row', () => {
  const names = [...LAYERS.map((layer) => layer.name), 'every layer'];
  expect(LAYERS.flatMap((layer) => layer.mayImport).filter((name) => !names.includes(name))).toEqual([]);
});

test('docs/architecture.md shows the layer table as it is', () => {
  const markdown = readFileSync(join(root, 'docs/architecture.md'), 'utf8');
  expect(markdownTableRows(markdown, ['layer', 'where', 'may import'])).toEqual(layerTableRows(LAYERS));
});
