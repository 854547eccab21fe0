import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { cpSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import supertest from 'supertest';
import { expect, onTestFinished, test } from 'vitest';
import type { SubmissionSummary, SubmissionView } from '#contract/submission.ts';
import { openEvents } from './http/eventClient.ts';
import { startServer } from './runningServer.ts';
import { temporaryFolder } from './store/temporaryFolder.ts';

const PROBLEM = resolve(import.meta.dirname, '../../problems/lru-cache');
const ACCEPTED = join(PROBLEM, 'submissions/accepted/linked-list.js');

test('a server tells its address once it answers, and ends cleanly on a signal although streams are open', async () => {
  const server = startServer({ PORT: '0', DRYRUN_DATA: temporaryFolder() });
  const address = await server.address();
  expect((await supertest(address).get('/api/health')).status).toBe(200);
  const events = await openEvents(address);
  await events.take(2);
  const idle = supertest.agent(address);
  await idle.get('/api/problems');
  server.child.kill('SIGTERM');
  expect(await server.ended).toBe(0);
});

test('SIGTERM sent again changes nothing about a clean end', async () => {
  const server = startServer({ PORT: '0', DRYRUN_DATA: temporaryFolder() });
  const events = await openEvents(await server.address());
  await events.take(2);
  for (let times = 0; times < 3; times++) server.child.kill('SIGTERM');
  const again = setInterval(() => server.child.kill('SIGTERM'), 1);
  expect(await server.ended).toBe(0);
  clearInterval(again);
});

test.each([
  [{ PORT: '70000' }, 'PORT is "70000"'],
  [{ DRYRUN_LOG_LEVEL: 'loud' }, 'DRYRUN_LOG_LEVEL is "loud"'],
])('a wrong setting ends it with code 2 and one line: %j', async (environment, message) => {
  const server = startServer({ DRYRUN_DATA: temporaryFolder(), ...environment });
  expect(await server.ended).toBe(2);
  expect(server.output().trim().split('\n')).toHaveLength(1);
  expect(server.output()).toContain(message);
});

test('a port in use ends it with a line that says how to choose another', async () => {
  const blocker = createServer().listen(0, '127.0.0.1');
  await once(blocker, 'listening');
  onTestFinished(() => void blocker.close());
  const { port } = blocker.address() as AddressInfo;
  const server = startServer({ PORT: String(port), DRYRUN_DATA: temporaryFolder() });
  expect(await server.ended).toBe(1);
  expect(server.output()).toBe(`Port ${port} is in use. Choose another one: PORT=${port + 1} npm start\n`);
});

test('a folder that another server holds ends it with a line that says so', async () => {
  const folder = temporaryFolder();
  const first = startServer({ PORT: '0', DRYRUN_DATA: folder });
  await first.address();
  const second = startServer({ PORT: '0', DRYRUN_DATA: folder });
  expect(await second.ended).toBe(1);
  expect(second.output()).toContain(folder);
  expect(second.output()).toMatch(/^Dryrun cannot start\. .*\n$/);
});

test('a folder of problems that is not there ends it with a line that names it', async () => {
  const missing = join(temporaryFolder(), 'missing');
  const server = startServer({ PORT: '0', DRYRUN_DATA: temporaryFolder(), DRYRUN_PROBLEMS: missing });
  expect(await server.ended).toBe(1);
  expect(server.output()).toMatch(/^Dryrun cannot start\. .*\n$/);
  expect(server.output()).toContain(missing);
});

test('a server that is killed loses no acknowledged submission, and each gets exactly one verdict', async () => {
  const folder = temporaryFolder();
  const source = readFileSync(ACCEPTED, 'utf8');
  // Alone, so that nothing else is prepared meanwhile.
  const problems = temporaryFolder();
  cpSync(PROBLEM, join(problems, 'lru-cache'), { recursive: true });
  const settings = { PORT: '0', DRYRUN_DATA: folder, DRYRUN_PROBLEMS: problems };
  const first = startServer(settings);
  const agent = supertest.agent(await first.address());
  const session = await agent.get('/api/session');
  const token = session.get('Set-Cookie')?.[0]?.split(/[=;]/)[1] ?? '';
  const ids: string[] = [];
  for (let count = 0; count < 12; count++) {
    const answer = await agent
      .post('/api/submissions')
      .send({ problem: 'lru-cache', part: 1, language: 'javascript', source });
    expect(answer.status).toBe(202);
    ids.push((answer.body as SubmissionView).id);
  }
  first.child.kill('SIGKILL');
  await first.ended;

  const second = startServer(settings);
  const address = await second.address();
  const cookie = `dryrun_${new URL(address).port}=${token}`;
  const listed = async (): Promise<readonly SubmissionSummary[]> => {
    const answer = await supertest(address).get('/api/problems/lru-cache/submissions').set('Cookie', cookie);
    return (answer.body as { submissions: readonly SubmissionSummary[] }).submissions;
  };
  await expect
    .poll(async () => (await listed()).map(({ verdict }) => verdict), { timeout: 60_000 })
    .toEqual(ids.map(() => 'accepted'));
  expect((await listed()).map(({ id }) => id).toReversed()).toEqual(ids);
  const events = await openEvents(address, { cookie, lastEventId: '0' });
  const judged: string[] = [];
  for (let last = 0; judged.length < ids.length;) {
    const { id, event, data = '' } = await events.next();
    if (id === undefined) continue;
    expect(Number(id)).toBe(++last);
    if (event === 'submission_judged') judged.push((JSON.parse(data) as { submission: string }).submission);
  }
  expect(new Set(judged).size).toBe(ids.length);
}, 120_000);
