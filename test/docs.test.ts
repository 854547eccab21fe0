import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { markdownTableRows } from './architecture/layerTable.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const decisions = readdirSync(join(root, 'docs/decisions')).filter((name) => name !== 'README.md');
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  'docs/architecture.md',
  'docs/authoring.md',
  'docs/decisions/README.md',
  ...decisions.map((name) => `docs/decisions/${name}`),
];

function linkedFiles(page: string): readonly string[] {
  const targets = read(page).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)|(?:src|srcset)="([^"]+)"/g);
  return [...targets].map((match) => match[1] ?? match[2] ?? '').filter((target) => !target.includes('://'));
}

test.each(pages)('every file that %s links to exists', (page) => {
  expect(linkedFiles(page).filter((target) => !existsSync(join(root, dirname(page), target)))).toEqual([]);
});

test('the README begins with a picture and the two commands', () => {
  const readme = read('README.md');
  const order = ['<picture>', 'npm ci && npm start', 'npm ci && npm test'].map((words) =>
    readme.indexOf(words),
  );
  expect(order.toSorted((a, b) => a - b)).toEqual(order);
  expect(order).not.toContain(-1);
});

test('the README lists the settings that there are', () => {
  const rows = markdownTableRows(read('README.md'), ['variable', 'default', 'what it does']);
  const named = [...read('server/config.ts').matchAll(/environment,\s+'([A-Z_]+)'/g)].map(
    (match) => match[1],
  );
  expect(new Set(rows.map(([variable]) => variable))).toEqual(new Set(named.map((name) => `\`${name}\``)));
  expect(rows.length).toBeGreaterThan(0);
});

test('every npm script that a page names is there', () => {
  const named = pages.flatMap((page) =>
    [...read(page).matchAll(/npm run (?:-s )?([a-z]+(?::[a-z]+)*)/g)].map((match) => match[1] ?? ''),
  );
  expect(named.filter((name) => !(name in manifest.scripts))).toEqual([]);
});

test('the index of decisions lists them all, under their titles', () => {
  const titles = decisions.map((name) => {
    const title = read(`docs/decisions/${name}`)
      .split('\n')[0]
      ?.replace(/^# \d+\. /, '');
    return `- [${name.slice(0, 4)}](${name}) ${title}`;
  });
  const index = read('docs/decisions/README.md');
  expect(index.split('\n').filter((line) => line.startsWith('- '))).toEqual(titles.toSorted());
});
