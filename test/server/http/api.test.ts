import supertest from 'supertest';
import { expect, test, vi } from 'vitest';
import type { SubmissionView } from '#contract/submission.ts';
import { ANSWER_SCHEMAS, type AnswerName } from '../../../server/http/answerSchemas.ts';
import { openSqliteStore } from '../../../server/store/openSqliteStore.ts';
import { heldJudge, sampleResult } from '../heldJudge.ts';
import { openTestServer, type TestServerOptions } from '../openTestServer.ts';
import { CANARY, testCatalog } from '../testProblem.ts';

/** A browser: it keeps its cookie. */
async function openBrowser(options: TestServerOptions = {}) {
  const server = await openTestServer(options);
  return { ...server, browser: supertest.agent(server.address) };
}

const WORK = { problem: 'two-sum', part: 1, language: 'javascript', source: 'function twoSum() {}' };

const expectShape = (name: AnswerName, body: unknown): void => {
  expect(ANSWER_SCHEMAS[name].parse(body)).toEqual(body);
};

test('the server says that it works', async () => {
  const { browser } = await openBrowser();
  const answer = await browser.get('/api/health').expect(200);
  expect(answer.body).toEqual({ status: 'ok', queued: 0, running: 0 });
  expectShape('Health', answer.body);
});

test('a session gives the browser an identity that no script can read', async () => {
  const { browser, port } = await openBrowser();
  const answer = await browser.get('/api/session').expect(200);
  expectShape('Session', answer.body);
  expect(answer.body).toMatchObject({ lastEventId: 0, isFirstVisit: true });
  const [cookie] = answer.get('Set-Cookie') ?? [];
  expect(cookie).toMatch(new RegExp(`^dryrun_${port}=[A-Za-z0-9_-]{43}; `));
  expect(cookie).toContain('HttpOnly');
  expect(cookie).toContain('SameSite=Lax');
  expect(cookie).toContain('Path=/');
  expect(cookie).not.toContain('Secure');
});

test('behind a proxy that speaks https the cookie is for https only', async () => {
  const { browser } = await openBrowser();
  const answer = await browser.get('/api/session').set('X-Forwarded-Proto', 'https');
  expect(answer.get('Set-Cookie')?.[0]).toContain('Secure');
});

test('an identity is kept, a malformed one replaced', async () => {
  const { browser, address, port } = await openBrowser();
  const first = (await browser.get('/api/session')).get('Set-Cookie')?.[0]?.split(';')[0];
  const again = (await browser.get('/api/session')).get('Set-Cookie')?.[0]?.split(';')[0];
  expect(again).toBe(first);
  const odd = await supertest(address).get('/api/session').set('Cookie', `dryrun_${port}=' or 1=1 --`);
  expect(odd.get('Set-Cookie')?.[0]).toMatch(/=[A-Za-z0-9_-]{43};/);
});

test('reading gives nobody a cookie and stores nothing', async () => {
  const { browser } = await openBrowser();
  for (const path of ['/api/problems', '/api/problems/two-sum', '/api/problems/two-sum/submissions'])
    expect((await browser.get(path).expect(200)).get('Set-Cookie')).toBeUndefined();
  await browser.get('/api/session');
  expect((await browser.get('/api/session')).body).toMatchObject({ isFirstVisit: true });
});

test('problems are listed and shown, without anything that must stay inside', async () => {
  const { browser } = await openBrowser();
  const list = await browser.get('/api/problems').expect(200);
  expectShape('ProblemList', list.body);
  const shown = await browser.get('/api/problems/two-sum').expect(200);
  expectShape('Problem', shown.body);
  expect(list.text + shown.text).not.toContain(CANARY);
});

test('a submit is accepted, judged, and can be read and listed', async () => {
  const { browser } = await openBrowser();
  const accepted = await browser.post('/api/submissions').send(WORK).expect(202);
  const submission = accepted.body as SubmissionView;
  expectShape('Submission', submission);
  expect(accepted.get('Location')).toBe(`/api/submissions/${submission.id}`);
  await vi.waitFor(async () => {
    const shown = await browser.get(`/api/submissions/${submission.id}`).expect(200);
    expectShape('Submission', shown.body);
    expect(shown.body).toMatchObject({
      state: 'judged',
      judgement: { verdict: 'accepted' },
      source: WORK.source,
    });
  });
  const list = await browser.get('/api/problems/two-sum/submissions').expect(200);
  expectShape('SubmissionList', list.body);
  expect(list.body).toMatchObject({ submissions: [{ id: submission.id, verdict: 'accepted' }] });
  expect((await browser.get('/api/problems')).body).toMatchObject({ problems: [{ progress: 'attempted' }] });
});

test('a run takes custom testcases and is found under its own address only', async () => {
  const { judge, begun } = heldJudge();
  const { browser } = await openBrowser({ judge });
  const customCases = [{ input: 'twoSum([1, 2], 3)', expected: '[0, 1]' }];
  const accepted = await browser
    .post('/api/runs')
    .send({ ...WORK, customCases })
    .expect(202);
  const { id } = accepted.body as SubmissionView;
  expect((await begun()).request).toMatchObject({ kind: 'run', customCases });
  await browser.get(`/api/runs/${id}`).expect(200);
  await browser.get(`/api/submissions/${id}`).expect(404);
});

test('who reads a submission while it runs sees the open results so far', async () => {
  const { judge, begun } = heldJudge();
  const { browser } = await openBrowser({ judge });
  const { id } = (await browser.post('/api/submissions').send(WORK)).body as SubmissionView;
  const { watcher, accept } = await begun();
  watcher.onStart();
  watcher.onOpenResult(sampleResult(1));
  watcher.onHiddenProgress({ finished: 2, total: 3 });
  const shown = await browser.get(`/api/submissions/${id}`).expect(200);
  expectShape('Submission', shown.body);
  expect(shown.body).toMatchObject({
    state: 'running',
    queuePosition: null,
    results: [{ name: 'sample 1' }],
    progress: { finished: 2, total: 3 },
  });
  accept();
});

test('a full queue answers 429 with the position and when to come again', async () => {
  const { browser } = await openBrowser({ judge: heldJudge().judge, config: { queueLimit: 2 } });
  for (const status of [202, 202]) await browser.post('/api/submissions').send(WORK).expect(status);
  const refused = await browser.post('/api/submissions').send(WORK).expect(429);
  expectShape('ProblemDetails', refused.body);
  expect(refused.body).toMatchObject({ code: 'queue_full', position: 1 });
  expect(Number(refused.get('Retry-After'))).toBeGreaterThan(0);
});

test('drafts are saved, found, and refused when somebody else saved', async () => {
  const { browser } = await openBrowser();
  const path = '/api/drafts/two-sum/javascript';
  const none = await browser.get(path).expect(200);
  expectShape('Draft', none.body);
  expect(none.body).toMatchObject({ revision: 0, source: '' });
  const saved = await browser.put(path).send({ source: 'mine', baseRevision: 0 }).expect(200);
  expectShape('Draft', saved.body);
  expect((await browser.get(path)).body).toEqual(saved.body);
  const refused = await browser.put(path).send({ source: 'other', baseRevision: 0 }).expect(409);
  expectShape('ProblemDetails', refused.body);
  expect(refused.body).toMatchObject({ code: 'draft_conflict', draft: { source: 'mine', revision: 1 } });
  await browser.get('/api/drafts/two-sum/cobol').expect(404);
  await browser.get('/api/drafts/nothing/javascript').expect(404);
});

test('another identity is told that nothing is there', async () => {
  const { browser, address } = await openBrowser();
  const stranger = supertest.agent(address);
  await stranger.get('/api/session');
  const submit = (await browser.post('/api/submissions').send(WORK)).body as SubmissionView;
  const run = (await browser.post('/api/runs').send({ ...WORK, customCases: [] })).body as SubmissionView;
  await browser.put('/api/drafts/two-sum/javascript').send({ source: 'mine', baseRevision: 0 });
  for (const other of [stranger, supertest(address)]) {
    await other.get(`/api/submissions/${submit.id}`).expect(404);
    await other.get(`/api/runs/${run.id}`).expect(404);
    expect((await other.get('/api/problems/two-sum/submissions')).body).toEqual({ submissions: [] });
    expect((await other.get('/api/drafts/two-sum/javascript')).body).toMatchObject({
      revision: 0,
      source: '',
    });
  }
});

test('what is not there and what is somebody else’s are told in the same words', async () => {
  const { browser, address } = await openBrowser();
  const { id } = (await browser.post('/api/submissions').send(WORK)).body as SubmissionView;
  const theirs = await supertest(address).get(`/api/submissions/${id}`);
  const nobodys = await supertest(address).get(`/api/submissions/${'0'.repeat(32)}`);
  expect(theirs.body).toEqual(nobodys.body);
});

test('no answer of the API is kept by a cache', async () => {
  const { browser } = await openBrowser();
  for (const path of ['/api/health', '/api/problems', '/api/nothing', '/api/openapi.json'])
    expect((await browser.get(path)).get('Cache-Control')).toBe('no-store');
  const accepted = await browser.post('/api/submissions').send(WORK);
  expect(accepted.get('Cache-Control')).toBe('no-store');
});

test('what breaks is answered 500 without a word of it, and logged under the id of the request', async () => {
  const broken = (): never => {
    throw new Error('secret-detail');
  };
  const catalog = { ...testCatalog(), list: broken, find: broken, whenRead: broken };
  const { browser, logged } = await openBrowser({ outside: { catalog } });
  const answer = await browser.get('/api/problems').expect(500);
  expectShape('ProblemDetails', answer.body);
  expect(answer.body).toMatchObject({ code: 'internal' });
  expect(answer.text).not.toContain('secret-detail');
  const line = logged.find((text) => text.includes('secret-detail'));
  expect(line).toContain(answer.get('X-Request-Id'));
});

test('while the store fails the answer is 503 and says when to come again', async () => {
  const store = await openSqliteStore({ folder: ':memory:', now: Date.now });
  const { browser } = await openBrowser({ outside: { store } });
  await store.close();
  const answer = await browser.post('/api/submissions').send(WORK).expect(503);
  expectShape('ProblemDetails', answer.body);
  expect(answer.body).toMatchObject({ code: 'unavailable' });
  expect(answer.get('Retry-After')).toBeDefined();
  await browser.get('/api/health').expect(503);
});

test('nothing that a candidate sent or holds is logged', async () => {
  const { browser, close, logged } = await openBrowser();
  const session = await browser.get('/api/session?token=query-words');
  const token = session.get('Set-Cookie')?.[0]?.split(/[=;]/)[1] ?? 'no token';
  await browser
    .post('/api/submissions')
    .send({ ...WORK, source: 'source-words' })
    .expect(202);
  await browser
    .post('/api/submissions')
    .set('Content-Type', 'application/json')
    .send('{"source":"source-words')
    .expect(400);
  await browser
    .post('/api/submissions')
    .send({ ...WORK, 'source-words': 1 })
    .expect(400);
  await close();
  const text = logged.join('');
  expect(text).toContain('/api/submissions');
  for (const words of ['source-words', token, 'query-words']) expect(text).not.toContain(words);
});
