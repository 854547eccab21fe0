import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const doctor = join(import.meta.dirname, '../../server/doctor.ts');

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dryrun-doctor-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

function examine(settings: Readonly<Record<string, string>>, given: readonly string[] = []) {
  const env = { ...process.env, HOST: '127.0.0.1', PORT: '0', DRYRUN_DATA: folder, ...settings };
  return spawnSync(process.execPath, [doctor, ...given], { env, encoding: 'utf8' });
}

test('where nothing needed is missing every line says what was found, and the exit code is 0', () => {
  const { status, stdout } = examine({ CHROMIUM_PATH: join(folder, 'gone') });
  expect(
    stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split(':')[0]?.replaceAll(/ +/g, ' ')),
  ).toEqual([
    'ok Node',
    'ok sandbox, isolate',
    'ok sandbox, lockdown',
    'ok sandbox, permission model',
    'not yet sandbox, operating system',
    'ok speed',
    'ok data folder',
    'ok port',
    expect.stringMatching(/^(ok|missing) client$/),
    'missing Chromium, for the browser tests',
  ]);
  expect(status).toBe(0);
});

test('something needed that is missing gives exit code 1', () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  const { status, stdout } = examine({ DRYRUN_DATA: join(file, 'data') });
  expect([status, stdout]).toEqual([1, expect.stringMatching(/^missing {2}data folder:/m)]);
});

test('a setting that cannot be read is told', () => {
  const { status, stdout } = examine({ PORT: 'http' });
  expect([status, stdout]).toEqual([1, expect.stringContaining('PORT is "http"')]);
});

test('an argument is refused, for there are none', () => {
  const { status, stdout, stderr } = examine({}, ['--bogus']);
  expect([status, stdout, stderr]).toEqual([2, '', expect.stringContaining('--bogus')]);
});
