import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { readComposeServer, root, runtimeStage } from './containerFiles.ts';
import { layOutImage, type ImageFolder } from './imageFolder.ts';
import { environmentOf, execForm, textsOf } from './parseDockerfile.ts';

/*
 * There may be no container engine where the tests run. So this lays out by hand what the image would hold and starts
 * there the very command, in the very environment, that Dockerfile and docker-compose.yml name; only the folders and
 * the port are others. Run as root, the tests give the server the image's user, to whom all but data is read-only.
 */

const compose = readComposeServer();
const stage = runtimeStage();

let image: ImageFolder;
let server: ChildProcess;
let environment: Readonly<Record<string, string>>;
let said = '';

function startInImage(command: readonly string[]): ChildProcess {
  const [program = '', ...words] = command;
  const user = image.userId === null ? {} : { uid: image.userId, gid: image.userId };
  return spawn(join(image.bin, program), words, { cwd: image.app, env: environment, ...user });
}

async function freePort(): Promise<number> {
  const listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = z.object({ port: z.number() }).parse(listener.address());
  listener.close();
  await once(listener, 'close');
  return port;
}

/** Asks as docker would: with the health check's own command, which says yes by exit code 0. */
async function isHealthy(): Promise<boolean> {
  const [, ...command] = compose.healthcheck.test;
  const [code] = await once(startInImage(command), 'exit');
  return code === 0;
}

const address = (path: string): string => `http://127.0.0.1:${environment['PORT']}${path}`;

beforeAll(async () => {
  image = layOutImage();
  environment = {
    ...environmentOf(stage),
    ...compose.environment,
    PATH: image.bin,
    PORT: String(await freePort()),
    DRYRUN_DATA: image.data,
  };
  server = startInImage(execForm(textsOf(stage, 'CMD')[0] ?? ''));
  server.stdout?.on('data', (text) => (said += text));
  server.stderr?.on('data', (text) => (said += text));
  while (!(await isHealthy())) {
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}: ${said}`);
    await sleep(100);
  }
});

afterAll(async () => {
  if (server.exitCode === null && server.signalCode === null) {
    server.kill('SIGKILL');
    await once(server, 'exit');
  }
  rmSync(image.folder, { recursive: true });
});

test('the page and what it loads are served', async () => {
  const page = await fetch(address('/'));
  const html = await page.text();
  const [, script = ''] = /<script [^>]*src="([^"]+)"/.exec(html) ?? [];
  expect(page.status).toBe(200);
  expect((await fetch(address(script))).headers.get('content-type')).toContain('javascript');
});

test('a right solution is accepted', async () => {
  const source = readFileSync(join(root, 'problems/lru-cache/submissions/accepted/linked-list.js'), 'utf8');
  const sent = await fetch(address('/api/submissions'), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ problem: 'lru-cache', part: 1, language: 'javascript', source }),
  });
  const cookie = sent.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const { id } = z.object({ id: z.string() }).parse(await sent.json());

  const submission = z.object({ judgement: z.object({ verdict: z.string() }).nullable() });
  let judgement;
  do {
    await sleep(100);
    const answer = await fetch(address(`/api/submissions/${id}`), { headers: { cookie } });
    ({ judgement } = submission.parse(await answer.json()));
  } while (judgement === null);
  expect(judgement.verdict).toBe('accepted');
});

test('a name that compose does not allow is not answered, one that it allows is', async () => {
  const statusFor = async (host: string): Promise<number> => {
    // fetch would not send a Host header of ours.
    const { request } = await import('node:http');
    const [answer] = await once(request(address('/api/health'), { headers: { host } }).end(), 'response');
    answer.resume();
    return answer.statusCode;
  };
  expect(await statusFor('elsewhere.example')).toBe(421);
  expect(await statusFor('localhost:3000')).toBe(200);
});

test('SIGTERM ends the server within the time that compose gives it, and its data stays', async () => {
  const seconds = Number(/^(\d+)s$/.exec(compose.stop_grace_period)?.[1]);
  const tooLate = setTimeout(() => server.kill('SIGKILL'), seconds * 1000);
  server.kill('SIGTERM');
  const ending = await once(server, 'exit');
  clearTimeout(tooLate);
  expect(ending).toEqual([0, null]);
  expect(existsSync(join(image.data, 'dryrun.sqlite'))).toBe(true);
});
