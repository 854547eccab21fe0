import supertest from 'supertest';
import { expect, test, vi } from 'vitest';
import type { ProblemView } from '#contract/problem.ts';
import type { SubmissionView } from '#contract/submission.ts';
import { ProblemError } from '../../../server/errors.ts';
import { ANSWER_SCHEMAS, type AnswerName } from '../../../server/http/answerSchemas.ts';
import { openTestServer, type TestServerOptions } from '../openTestServer.ts';
import { testCatalog } from '../testProblem.ts';
import { EMPTY, threePartProblem } from '../usecases/threePartProblem.ts';

/** A browser: it keeps its cookie. */
async function openBrowser(options: TestServerOptions = {}) {
  const catalog = testCatalog([threePartProblem()]);
  const server = await openTestServer({ ...options, outside: { catalog, ...options.outside } });
  return { ...server, browser: supertest.agent(server.address) };
}

const expectShape = (name: AnswerName, body: unknown): void => {
  expect(ANSWER_SCHEMAS[name].parse(body)).toEqual(body);
};

const PARTS = '/api/problems/two-sum/parts';

test('parts are released in order, to one browser alone', async () => {
  const { browser, address } = await openBrowser();
  const released = await browser.post(`${PARTS}/2/release`).expect(200);
  expectShape('Problem', released.body);
  expect((released.body as ProblemView).parts.map(({ number }) => number)).toEqual([1, 2]);
  expect((await browser.post(`${PARTS}/2/release`).expect(200)).body).toEqual(released.body);
  expect((await browser.get('/api/problems/two-sum')).body).toEqual(released.body);
  const early = await browser.post(`${PARTS}/4/release`).expect(409);
  expectShape('ProblemDetails', early.body);
  expect(early.body).toMatchObject({ code: 'part_not_next' });
  const other = await supertest(address).get('/api/problems/two-sum');
  expect((other.body as ProblemView).parts).toHaveLength(1);
});

test.each(['0', '-1', '01', '1.5', '1e3', '99999', 'two', '%00'])('part %s is nowhere', async (part) => {
  const { browser } = await openBrowser();
  for (const address of [`${PARTS}/${part}/release`, `${PARTS}/${part}/clarifications/${EMPTY.tag}`])
    expect((await browser.post(address)).status).toBe(404);
});

test('who asks for a part is given an identity, and a page of another site cannot ask', async () => {
  const { browser } = await openBrowser();
  await browser.post(`${PARTS}/2/release`).set('Origin', 'http://elsewhere.example').expect(403);
  await browser
    .post(`${PARTS}/1/clarifications/${EMPTY.tag}`)
    .set('Origin', 'http://elsewhere.example')
    .expect(403);
  const answer = await browser.post(`${PARTS}/2/release`).expect(200);
  expect(answer.get('Set-Cookie')).toHaveLength(1);
});

test('an accepted submit releases the next part and can be submitted to', async () => {
  const { browser } = await openBrowser();
  const work = { problem: 'two-sum', language: 'javascript', source: 'function twoSum() {}' };
  await browser
    .post('/api/submissions')
    .send({ ...work, part: 2 })
    .expect(422);
  const { id } = (await browser.post('/api/submissions').send({ ...work, part: 1 })).body as SubmissionView;
  await vi.waitFor(async () => {
    const shown = await browser.get(`/api/submissions/${id}`);
    expect(shown.body).toMatchObject({ state: 'judged', judgement: { verdict: 'accepted', toldLate: [] } });
  });
  await browser
    .post('/api/submissions')
    .send({ ...work, part: 2 })
    .expect(202);
});

test('a question is opened by its tag', async () => {
  const { browser } = await openBrowser();
  const opened = await browser.post(`${PARTS}/1/clarifications/${EMPTY.tag}`).expect(200);
  expectShape('Clarification', opened.body);
  expect(opened.body).toMatchObject({ answer: EMPTY.answer, opened: 'asked' });
  for (const address of [`${PARTS}/1/clarifications/nothing`, `${PARTS}/2/clarifications/${EMPTY.tag}`])
    expect((await browser.post(address).expect(404)).body).toMatchObject({ code: 'not_found' });
});

test('the debrief is not there until it is due', async () => {
  const { browser } = await openBrowser();
  const early = await browser.get('/api/problems/two-sum/debrief').expect(404);
  expect(early.body).toMatchObject({ detail: expect.stringContaining('once every part') as string });
  for (const part of [2, 3, 4]) await browser.post(`${PARTS}/${part}/release`).expect(200);
  const debrief = await browser.get('/api/problems/two-sum/debrief').expect(200);
  expectShape('Debrief', debrief.body);
});

const BROKEN = [
  { slug: 'broken-one', findings: [new ProblemError('problem.yaml', 2, 'title "" must be text')] },
];

test('an author sees what is wrong with folders', async () => {
  const catalog = { ...testCatalog(), broken: () => BROKEN };
  const { browser } = await openBrowser({ outside: { catalog } });
  const answer = await browser.get('/api/authoring/problems').expect(200);
  expectShape('AuthorView', answer.body);
  expect(answer.body).toMatchObject({ sound: ['two-sum'], broken: [{ slug: 'broken-one' }] });
});

test('where the author’s view is off there is nothing at its address', async () => {
  const catalog = { ...testCatalog(), broken: () => BROKEN };
  const { browser } = await openBrowser({ outside: { catalog }, config: { hasAuthorView: false } });
  const answer = await browser.get('/api/authoring/problems').expect(404);
  const nowhere = await browser.get('/api/nowhere').expect(404);
  expect(answer.body).toEqual(nowhere.body);
  expect((await browser.get('/api/openapi.json')).text).not.toContain('authoring');
});
