import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import supertest from 'supertest';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from './store/temporaryFolder.ts';

const root = resolve(import.meta.dirname, '../..');

test('in development one address has the page and the API, also for writes, until a signal ends both', async () => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  const child = spawn(process.execPath, ['server/dev.ts'], {
    cwd: root,
    env: {
      PATH: process.env['PATH'],
      PORT: String(port),
      DRYRUN_RUNNERS: '1',
      DRYRUN_DATA: temporaryFolder(),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  onTestFinished(async () => {
    child.kill('SIGTERM');
    await ended;
  });
  child.stdout.setEncoding('utf8');
  const [line] = (await once(child.stdout, 'data')) as [string];
  expect(line).toContain(`http://127.0.0.1:${port}/`);

  const browser = supertest.agent(`http://127.0.0.1:${port}`);
  expect((await browser.get('/').set('Accept', 'text/html')).text).toContain('/@vite/client');
  expect((await browser.get('/api/health')).status).toBe(200);
  const saved = await browser
    .put('/api/drafts/lru-cache/javascript')
    .set({ Origin: `http://127.0.0.1:${port}`, 'Sec-Fetch-Site': 'same-origin' })
    .send({ source: 'mine', baseRevision: 0 });
  expect(saved.status).toBe(200);
  expect(saved.get('Set-Cookie')?.[0]).toContain(`dryrun_${port}=`);

  child.kill('SIGTERM');
  // As shells say it: 128 and the signal's number.
  expect(await ended).toEqual([143, null]);
});
