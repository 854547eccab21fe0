import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { findChromium } from '../../server/doctor/findChromium.ts';
import { ensureClientBuilt } from '../../server/start/clientBuild.ts';

/** A name of this machine that browsers do not trust as they trust localhost. */
export const LAN_NAME = 'dryrun.test';

/** Quiet, offline, and fit for a container, where Chromium has no sandbox of its own. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--host-resolver-rules=MAP ${LAN_NAME} 127.0.0.1`,
];

const root = resolve(import.meta.dirname, '../..');

/** Builds the client if that is needed and keeps one Chromium for the tests of a file. */
export function useChromium(): () => Browser {
  let browser: Browser | null = null;
  beforeAll(async () => {
    await ensureClientBuilt({ root, build: buildClient, onBuild: () => undefined });
    const executablePath = findChromium(process.env);
    if (executablePath === null) throw new Error('no Chromium was found');
    browser = await chromium.launch({ executablePath, args: FLAGS });
  });
  afterAll(() => browser?.close());
  return () => {
    if (!browser) throw new Error('Chromium is asked for before the tests began');
    return browser;
  };
}

/** In a process of its own: vitest's NODE_ENV would choose React's development build. */
async function buildClient(): Promise<void> {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    env: { PATH: process.env['PATH'] },
    stdio: 'inherit',
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`vite build ended with ${code}`);
}
