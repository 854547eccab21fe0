import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Runner, Work } from '../../../server/judge/runner.ts';
import { openPool } from '../../../server/runner/host/pool.ts';
import { ANSWER, callWith, caseOf, execute } from './programs.ts';

let runner: Runner;
beforeAll(async () => {
  runner = await openPool({ size: 1 });
});
afterAll(() => runner.close());

/** The place that `@` marks in a source, and the source without it. */
function marked(text: string): { source: string; place: { line: number; column: number } } {
  const before = text.slice(0, text.indexOf('@'));
  const lines = before.split('\n');
  return {
    source: text.replace('@', ''),
    place: { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 },
  };
}

const RUN_TIME: readonly (readonly [string, Work['language'], string])[] = [
  ['JavaScript', 'javascript', 'function answer() {\n  const x = null;\n  return x.@missing;\n}'],
  [
    'a first line',
    'javascript',
    '@throwing(); function throwing() { throw new Error("x") }'
      .replace('@throwing', 'throwing')
      .replace('throw new', 'throw @new'),
  ],
  ['a module', 'javascript', 'export function answer() {\n  throw @new Error("x");\n}'],
  [
    'TypeScript',
    'typescript',
    'function answer(this: void): number {\n  const x: { y: string } | null = null;\n  return x!.@y;\n}',
  ],
  [
    'TypeScript after an enum',
    'typescript',
    'enum Kind { A, B = "b" }\nclass P { constructor(private readonly a: number) {} }\nfunction answer(k: Kind = Kind.A): number {\n  const x: any = null; return x.@y;\n}',
  ],
];

test.each(RUN_TIME)('an error in %s shows its own line and column', async (_, language, text) => {
  const { source, place } = marked(text);
  const { outcomes } = await execute(runner, { language, source, cases: [caseOf(ANSWER, callWith())] });
  expect(outcomes[0]?.ending).toMatchObject({ kind: 'threw', error: { place } });
  expect(JSON.stringify(outcomes)).not.toMatch(/dryrun|isolated-vm|node:|file:\/\//);
});

const COMPILE: readonly (readonly [string, Work['language'], string])[] = [
  ['JavaScript', 'javascript', 'function answer() {\n  let x = @;\n}'],
  ['a module', 'javascript', 'export function answer() {\n  let x = @;\n}'],
  [
    'TypeScript',
    'typescript',
    'function answer(): number {\n  let x: = @3;\n}'.replace('@', '').replace('= 3', '@= 3'),
  ],
  ['TypeScript after an enum', 'typescript', 'enum Kind { A }\nfunction answer(): number {\n  let x = @;\n}'],
];

test.each(COMPILE)('a syntax error in %s shows its own line and column', async (_, language, text) => {
  const { source, place } = marked(text);
  const { compileFailure } = await execute(runner, { language, source, cases: [caseOf(ANSWER, callWith())] });
  expect(compileFailure).toMatchObject({ place });
  expect(compileFailure?.message).toMatch(/^SyntaxError: /);
  expect(compileFailure?.message).not.toMatch(/solution|dryrun|node_modules/);
});

test('an import is refused by name', async () => {
  const source = 'import fs from "node:fs";\nexport function answer() {}';
  const { compileFailure } = await execute(runner, { source, cases: [caseOf(ANSWER, callWith())] });
  expect(compileFailure?.message).toBe('There is nothing to import: "node:fs" is not available here');
});

test('a module without the entry is told what to export', async () => {
  const { compileFailure } = await execute(runner, {
    source: 'export const x = 1',
    cases: [caseOf(ANSWER, callWith())],
  });
  expect(compileFailure?.message).toBe('A module must export answer, or have it as default');
});

test.each([
  [
    'on a line of its own',
    'enum E { A }\nnamespace N { export const x = 1 }\nfunction answer() { return N.x }',
    2,
  ],
  ['in the middle of a line', 'enum E { A }\n\nconst y = 1; export namespace N.M { export const x = 1 }', 3],
])('a namespace %s is refused instead of silently dropped', async (_, source, line) => {
  const { compileFailure } = await execute(runner, {
    language: 'typescript',
    source,
    cases: [caseOf(ANSWER, callWith())],
  });
  expect(compileFailure).toMatchObject({
    message: 'Namespaces are not supported: use plain functions and constants',
    place: { line },
  });
});
