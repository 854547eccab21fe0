import { expect, test } from 'vitest';
import { architectureFindings } from './architectureFindings.ts';

/** Findings of a small tree in which everything else is in order. */
function findingsOf(files: Readonly<Record<string, string>>): readonly string[] {
  const targets = {
    'contract/verdict.ts': 'export type Verdict = string;',
    'server/errors.ts': 'export class FaultError extends Error {}',
    'server/judge/runner.ts': 'export interface Runner {}',
    'server/judge/queue.ts': 'export const queue = 1;',
    'server/store/store.ts': 'export interface Store {}',
    'server/http/app.ts': 'export const app = 1;',
  };
  return architectureFindings({
    texts: new Map(Object.entries({ ...targets, ...files })),
    assets: new Set(['client/ui/button.module.css', 'package.json']),
    dependencies: new Set(['express', 'isolated-vm', 'json5', 'kysely', 'zod']),
    devDependencies: new Set(['vite', 'monaco-editor', 'react']),
  });
}

test('imports that the table allows raise no finding', () => {
  const findings = findingsOf({
    'server/judge/judge.ts': `import { FaultError } from '../errors.ts';\nimport type { Verdict } from '#contract/verdict.ts';\nexport const judge = (): Verdict => String(FaultError);`,
    'server/runner/host/pool.ts': `import type { Runner } from '../../judge/runner.ts';\nimport { fork } from 'node:child_process';\nexport const pool = (): Runner => fork('');`,
    'client/ui/Button.tsx': `import styles from './button.module.css';\nexport const Button = () => <button className={styles.button} />;`,
    'server/main.ts': `import { app } from './http/app.ts';\nimport json from '../package.json' with { type: 'json' };\nexport const main = [app, json];`,
  });
  expect(findings).toEqual([]);
});

const FORMS = {
  static: `import { queue } from '../judge/queue.ts'; export const a = queue;`,
  'side effect': `import '../judge/queue.ts';`,
  'type-only': `import type { Runner } from '../judge/runner.ts'; export type A = Runner;`,
  dynamic: `export const a = await import('../judge/queue.ts');`,
  'import type': `export type A = import('../judge/runner.ts').Runner;`,
  're-export': `export { queue } from '../judge/queue.ts'; export const a = 1;`,
  'star re-export': `export * from '../judge/queue.ts'; export const a = 1;`,
  'type re-export': `export type { Runner } from '../judge/runner.ts'; export const a = 1;`,
  'import equals': `import queue = require('../judge/queue.ts'); export const a = queue;`,
  require: `export const a = require('../judge/queue.ts');`,
};

test.each(Object.entries(FORMS))('a forbidden %s import is found', (_form, text) => {
  const findings = findingsOf({ 'server/http/route.ts': text });
  expect(findings).toEqual([
    expect.stringMatching(/^server\/http\/route\.ts:1: .*http may not import judge/),
  ]);
});

test('an import in a comment or a string is none', () => {
  const text = `// import '../judge/queue.ts'\nexport const a = "import '../judge/queue.ts'";`;
  expect(findingsOf({ 'server/http/route.ts': text })).toEqual([]);
});

test('a value from a file that may give types only is found', () => {
  const text = `import { Runner } from '../../judge/runner.ts'; export const a = Runner;`;
  expect(findingsOf({ 'server/runner/host/pool.ts': text })).toEqual([
    expect.stringContaining('runner may not import judge'),
  ]);
});

test('an import whose target is an expression is found', () => {
  const text = 'export const load = (path: string) => import(path);';
  expect(findingsOf({ 'server/http/route.ts': text })).toEqual([expect.stringContaining('cannot follow')]);
});

test('a loader that goes past import is found', () => {
  const text = `import { createRequire } from 'node:module';\nexport const load = createRequire(import.meta.url);`;
  expect(findingsOf({ 'server/store/load.ts': text })).toContainEqual(
    expect.stringMatching(/load\.ts:2: loads modules past this check/),
  );
});

test.each([
  ['server/judge/a.ts', `import 'isolated-vm';`, 'server/runner/child/'],
  ['server/runner/host/a.ts', `import 'isolated-vm';`, 'server/runner/child/'],
  ['server/usecases/a.ts', `import 'express';`, 'server/http/'],
  ['server/usecases/a.ts', `import 'kysely';`, 'server/store/'],
  ['server/main.ts', `import 'node:sqlite';`, 'server/store/'],
  ['server/judge/a.ts', `import 'node:child_process';`, 'server/runner/host/'],
  ['client/pages/A.tsx', `import 'monaco-editor/editor';`, 'client/editor/'],
  ['server/http/a.ts', `import 'react';`, 'client/'],
  ['client/api/a.ts', `import 'node:fs';`, 'server/'],
  ['contract/a.ts', `import 'zod';`, 'contract imports nothing'],
])('%s with %s is found', (path, text, place) => {
  expect(findingsOf({ [path]: text })).toEqual([expect.stringContaining(place)]);
});

test('a package that package.json does not name is found', () => {
  expect(findingsOf({ 'server/http/a.ts': `import 'left-pad';` })).toEqual([
    expect.stringContaining('package.json does not name'),
  ]);
});

test('a development package is found in what a production install runs, but not in the development entries', () => {
  expect(findingsOf({ 'server/compose.ts': `import 'vite';` })).toEqual([
    expect.stringContaining('a production install leaves out'),
  ]);
  expect(findingsOf({ 'server/dev.ts': `import 'vite';` })).toEqual([]);
});

test('an import of a file that is not there is found', () => {
  expect(findingsOf({ 'server/http/a.ts': `import './gone.ts';` })).toEqual([
    expect.stringContaining('server/http/gone.ts, which is not there'),
  ]);
});

test('a folder that the table does not name is found', () => {
  expect(findingsOf({ 'server/extra/a.ts': 'export const a = 1;' })).toEqual([
    'server/extra/a.ts: stands in a folder that no layer holds',
  ]);
});

test('a circle of imports is found, also one of types', () => {
  const findings = findingsOf({
    'server/judge/a.ts': `import { b } from './b.ts'; export const a = b;`,
    'server/judge/b.ts': `import { c } from './c.ts'; export const b = c;`,
    'server/judge/c.ts': `import type { a } from './a.ts'; export const c = 1 as unknown as typeof a;`,
  });
  expect(findings).toEqual([
    'imports go in a circle: server/judge/a.ts → server/judge/b.ts → server/judge/c.ts → server/judge/a.ts',
  ]);
});

test.each([`export * from './queue.ts';`, `import { queue } from './queue.ts'; export { queue };`])(
  'the barrel %s is found',
  (text) => {
    expect(findingsOf({ 'server/judge/a.ts': text })).toEqual([expect.stringContaining('barrel')]);
  },
);

test('a file that chooses features of a package and passes it on is no barrel', () => {
  const text = `import 'monaco-editor/features/find/register'; export { editor } from 'monaco-editor/editor';`;
  expect(findingsOf({ 'client/editor/plainMonaco.ts': text })).toEqual([]);
});

test('a file over 400 lines is found', () => {
  const text = (lines: number): string => 'export const a = 1;\n' + '// line\n'.repeat(lines - 1);
  expect(findingsOf({ 'server/judge/a.ts': text(400) })).toEqual([]);
  expect(findingsOf({ 'server/judge/a.ts': text(401) })).toEqual([
    'server/judge/a.ts: has 401 lines, more than 400',
  ]);
});

test('a file that does not parse is found', () => {
  expect(findingsOf({ 'server/judge/a.ts': 'export const = ;' })).toContainEqual(
    expect.stringContaining('does not parse'),
  );
});
