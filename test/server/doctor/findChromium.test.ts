import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findChromium } from '../../../server/doctor/findChromium.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dryrun-chromium-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function program(name: string): string {
  const path = join(folder, name);
  writeFileSync(path, '');
  chmodSync(path, 0o755);
  return path;
}

test('the program that CHROMIUM_PATH names is taken', () => {
  program('chromium');
  const chosen = program('other');
  expect(findChromium({ CHROMIUM_PATH: chosen, PATH: folder })).toBe(chosen);
});

test('a CHROMIUM_PATH that cannot be started gives none, also with another on PATH', () => {
  program('chromium');
  expect(findChromium({ CHROMIUM_PATH: join(folder, 'gone'), PATH: folder })).toBeNull();
});

test('a file on PATH that is not executable is passed over', () => {
  writeFileSync(join(folder, 'chromium'), '');
  const chrome = program('google-chrome');
  expect(findChromium({ PATH: ['', folder].join(delimiter) })).toBe(chrome);
});
