import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkChromium } from '../../../server/doctor/checkChromium.ts';
import { checkClient } from '../../../server/doctor/checkClient.ts';
import { checkDataFolder } from '../../../server/doctor/checkDataFolder.ts';
import { checkMachine } from '../../../server/doctor/checkMachine.ts';
import { checkNode } from '../../../server/doctor/checkNode.ts';
import { checkPort } from '../../../server/doctor/checkPort.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dryrun-doctor-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('the pinned Node is fine, another one is not', () => {
  expect(checkNode('v26.10.0', '26.10.0').state).toBe('ok');
  expect(checkNode('v26.9.0', '26.10.0')).toMatchObject({ state: 'missing', isNeeded: true });
});

test('a slower machine is told what its CPU limits are multiplied by', () => {
  expect(checkMachine(() => ({ passMs: 7.2, ratio: 0.96, factor: 1 })).found).toContain(
    'as their authors set them',
  );
  expect(checkMachine(() => ({ passMs: 15, ratio: 2, factor: 2 })).found).toContain('multiplied by 2');
});

test('a data folder that can be written is fine and stays empty', async () => {
  expect((await checkDataFolder(folder)).state).toBe('ok');
  expect(readdirSync(folder)).toEqual([]);
});

test('a data folder that can be made is fine and is not made', async () => {
  const { state, found } = await checkDataFolder(join(folder, 'deep/data'));
  expect([state, found]).toEqual(['ok', expect.stringContaining('will be made')]);
  expect(readdirSync(folder)).toEqual([]);
});

test('a data folder below a file is missing, with what to do', async () => {
  writeFileSync(join(folder, 'file'), '');
  const check = await checkDataFolder(join(folder, 'file/data'));
  expect(check).toMatchObject({ state: 'missing', mend: expect.stringContaining('DRYRUN_DATA') });
});

test('a port is free until somebody listens on it', async () => {
  const listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  const check = await checkPort('127.0.0.1', port);
  expect(check).toMatchObject({ state: 'missing', mend: expect.stringContaining('PORT') });
  listener.close();
  await once(listener, 'close');
  expect((await checkPort('127.0.0.1', port)).state).toBe('ok');
});

test('a client is built when its page is there', () => {
  expect(checkClient(folder).state).toBe('missing');
  mkdirSync(join(folder, 'client'));
  writeFileSync(join(folder, 'client/index.html'), '');
  expect(checkClient(join(folder, 'client')).state).toBe('ok');
});

test('without Chromium it says how to get it, and that Dryrun runs without', () => {
  expect(checkChromium({ CHROMIUM_PATH: join(folder, 'gone') })).toMatchObject({
    state: 'missing',
    mend: expect.stringContaining('apt-get install chromium'),
    isNeeded: false,
  });
});
