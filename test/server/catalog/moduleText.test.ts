import { expect, test } from 'vitest';
import { readModuleText } from '../../../server/catalog/moduleText.ts';

test('what a module exports by name is read, however it says so', () => {
  const { exports, generators } = readModuleText(`
export function a() {}
export async function b() {}
export function* c() {}
export function *d() {}
export const e = () => 1, notSeen = 2;
export const f = function* () {};
  export class G {}
function* h() {}
function k() {}
export { h, k as l };
export default function m() {}
function n() {}
`);
  expect(Array.from(exports)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'G', 'h', 'l']);
  expect(['c', 'd', 'f', 'h'].map((name) => generators.has(name))).toEqual([true, true, true, true]);
  expect(['a', 'e', 'k'].map((name) => generators.has(name))).toEqual([false, false, false]);
});

test('imports are read with their lines', () => {
  const { imports } = readModuleText(`import { a,
  b } from './tests/generate.js';
// import c from 'c';

import * as d from "node:fs"
import './e.js';
`);
  expect(imports).toEqual([
    { from: './tests/generate.js', line: 1 },
    { from: 'node:fs', line: 5 },
    { from: './e.js', line: 6 },
  ]);
});

test.each([
  'import\n',
  'import a ',
  'export {',
  'export {a,b}\n',
  'function * ',
  'import "a"\n',
  'export    ',
  'a = function ',
])('64 KiB of %j are read without delay', (text) => {
  const { imports } = readModuleText(text.repeat(65_536 / text.length));
  expect(imports.length).toBe(text === 'import "a"\n' ? Math.floor(65_536 / text.length) : 0);
});
