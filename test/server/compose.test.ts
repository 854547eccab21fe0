import supertest from 'supertest';
import { expect, test } from 'vitest';
import type { SubmissionView } from '#contract/submission.ts';
import { heldJudge, promptJudge } from './heldJudge.ts';
import { openEvents } from './http/eventClient.ts';
import { openTestServer } from './openTestServer.ts';
import { temporaryFolder } from './store/temporaryFolder.ts';

const WORK = { problem: 'two-sum', part: 1, language: 'javascript', source: 'function twoSum() {}' };

test('what was running and waiting when the server closed gets exactly one verdict after the next start', async () => {
  const config = { dataFolder: temporaryFolder() };
  const { judge, begun, calls } = heldJudge();
  const first = await openTestServer({ judge, config });
  const cookie = (await supertest(first.address).get('/api/session'))
    .get('Set-Cookie')?.[0]
    ?.split('=')[1]
    ?.split(';')[0];
  const asBrowser = (port: number): Record<string, string> => ({ Cookie: `dryrun_${port}=${cookie}` });
  const submit = async (source: string): Promise<string> => {
    const answer = await supertest(first.address)
      .post('/api/submissions')
      .set(asBrowser(first.port))
      .send({ ...WORK, source });
    return (answer.body as SubmissionView).id;
  };
  const ids = [await submit('running'), await submit('waiting')];
  (await begun()).watcher.onStart();
  await first.close();
  // An answer that comes after the end changes nothing.
  calls[0]?.accept();

  const second = await openTestServer({ judge: promptJudge, config });
  const events = await openEvents(second.address, {
    cookie: String(asBrowser(second.port)['Cookie']),
    lastEventId: '0',
  });
  const judged: unknown[] = [];
  while (judged.length < 2) {
    const { event, data = '' } = await events.next();
    if (event === 'submission_judged') judged.push((JSON.parse(data) as { submission: string }).submission);
  }
  expect(judged).toEqual(ids);
  for (const id of ids) {
    const shown = await supertest(second.address).get(`/api/submissions/${id}`).set(asBrowser(second.port));
    expect(shown.body).toMatchObject({ state: 'judged', judgement: { verdict: 'accepted' } });
  }
  await second.close();

  const third = await openTestServer({ judge: heldJudge().judge, config });
  expect((await supertest(third.address).get('/api/health')).body).toEqual({
    status: 'ok',
    queued: 0,
    running: 0,
  });
});

test('drafts and identities outlive a restart', async () => {
  const config = { dataFolder: temporaryFolder() };
  const address = '/api/drafts/two-sum/javascript';
  const first = await openTestServer({ config });
  const saved = await supertest(first.address).put(address).send({ source: 'mine', baseRevision: 0 });
  const token = saved.get('Set-Cookie')?.[0]?.split('=')[1]?.split(';')[0];
  await first.close();
  const second = await openTestServer({ config });
  const found = await supertest(second.address).get(address).set('Cookie', `dryrun_${second.port}=${token}`);
  expect(found.body).toEqual(saved.body);
});

test('a server that is closing answers 503 and says when to come again', async () => {
  const { judge, begun } = heldJudge();
  const server = await openTestServer({ judge });
  const agent = supertest.agent(server.address);
  await agent.post('/api/submissions').send(WORK);
  await begun();
  server.stopServing();
  for (const address of ['/api/health', '/api/problems']) {
    const answer = await agent.get(address);
    expect(answer.status).toBe(503);
    expect(answer.get('Retry-After')).toBeDefined();
  }
});
