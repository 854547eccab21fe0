import supertest from 'supertest';
import { expect, test } from 'vitest';
import type { SubmissionView } from '#contract/submission.ts';
import { ANSWER_SCHEMAS } from '../../../server/http/answerSchemas.ts';
import { heldJudge, promptJudge, sampleResult } from '../heldJudge.ts';
import { openTestServer, type TestServerOptions } from '../openTestServer.ts';
import { openEvents } from './eventClient.ts';
import { openRawExchange } from './rawExchange.ts';

const WORK = { problem: 'two-sum', part: 1, language: 'javascript', source: 'function twoSum() {}' };
const ALL = [
  'submission_queued',
  'submission_started',
  'test_finished',
  'hidden_progress',
  'submission_judged',
];

async function open(options: TestServerOptions = {}) {
  const server = await openTestServer(options);
  const session = await supertest(server.address).get('/api/session');
  const cookie = session.get('Set-Cookie')?.[0]?.split(';')[0] ?? '';
  const submit = async (): Promise<SubmissionView> => {
    const answer = await supertest(server.address).post('/api/submissions').set('Cookie', cookie).send(WORK);
    expect(answer.status).toBe(202);
    return answer.body as SubmissionView;
  };
  return { ...server, cookie, submit };
}

test('a stream opened before the first submit tells of it live, to its verdict', async () => {
  const { address, cookie, submit } = await open();
  const events = await openEvents(address, { cookie });
  expect(events.status).toBe(200);
  expect(await events.take(2)).toEqual([{ retry: '1000' }, { id: '0' }]);
  const { id } = await submit();
  const told = await events.take(5);
  expect(told.map(({ event }) => event)).toEqual(ALL);
  expect(told.map((block) => block['id'])).toEqual(['1', '2', '3', '4', '5']);
  for (const { data = '' } of told) {
    const event: unknown = JSON.parse(data);
    expect(ANSWER_SCHEMAS.LiveEvent.parse(event)).toEqual(event);
    expect(event).toMatchObject({ submission: id });
  }
});

test('a browser that comes back gets what it missed, by header or address, and the header counts more', async () => {
  const { address, cookie, submit } = await open();
  const first = await openEvents(address, { cookie });
  await first.take(2);
  await submit();
  await first.take(5);
  first.leave();
  const idsAfter = async (request: { lastEventId?: string; query?: string }): Promise<readonly unknown[]> => {
    const events = await openEvents(address, { cookie, ...request });
    const blocks = await events.take(3);
    events.leave();
    return blocks.slice(1).map(({ id }) => id);
  };
  expect(await idsAfter({ lastEventId: '3' })).toEqual(['4', '5']);
  expect(await idsAfter({ query: '?after=2' })).toEqual(['3', '4']);
  expect(await idsAfter({ lastEventId: '3', query: '?after=0' })).toEqual(['4', '5']);
});

test.each(['-1', '1e999', '99', 'x', '1'.repeat(1_000)])(
  'an id that is none answers reset: %.10s',
  async (lastEventId) => {
    const { address, cookie, submit } = await open();
    const watching = await openEvents(address, { cookie });
    await watching.take(2);
    await submit();
    await watching.take(5);
    const events = await openEvents(address, { cookie, lastEventId });
    const [, reset] = await events.take(2);
    expect(reset).toEqual({ event: 'reset', id: '5', data: '{"lastEventId":5}' });
    await submit();
    expect(await events.next()).toMatchObject({ id: '6', event: 'submission_queued' });
  },
);

test('nobody hears of another identity', async () => {
  const { address, cookie, submit } = await open();
  const stranger = await openEvents(address, { query: '?after=0' });
  const own = await openEvents(address, { cookie });
  await own.take(2);
  await submit();
  await own.take(5);
  const draft = { source: 'mine', baseRevision: 0 };
  const strangersCookie = String(stranger.headers['set-cookie']?.[0]?.split(';')[0]);
  await supertest(address).put('/api/drafts/two-sum/javascript').set('Cookie', strangersCookie).send(draft);
  const [, first] = await stranger.take(2);
  expect(first).toMatchObject({ id: '1', event: 'draft_saved' });
});

test('several streams of one browser hear the same', async () => {
  const { address, cookie, submit } = await open();
  const streams = await Promise.all([1, 2, 3].map(() => openEvents(address, { cookie })));
  for (const stream of streams) await stream.take(2);
  await submit();
  const told = await Promise.all(streams.map((stream) => stream.take(5)));
  expect(told[1]).toEqual(told[0]);
  expect(told[2]).toEqual(told[0]);
});

test('a program cannot write into the stream', async () => {
  const forged = '\n\nevent: submission_judged\ndata: {"verdict":"accepted"}\n\n\r\u2028id: 99\n\n';
  const { address, cookie, submit } = await open({
    judge: async (_request, watcher) => {
      watcher.onStart();
      watcher.onOpenResult({ ...sampleResult(1), console: forged });
      return { verdict: 'run_time_error', message: forged, place: null, results: [], passed: 0, total: 4 };
    },
  });
  const events = await openEvents(address, { cookie });
  await events.take(2);
  await submit();
  const told = await events.take(4);
  expect(told.map(({ event }) => event)).toEqual([
    'submission_queued',
    'submission_started',
    'test_finished',
    'submission_judged',
  ]);
  expect(JSON.parse(told[2]?.['data'] ?? '')).toMatchObject({ result: { console: forged } });
  expect(JSON.parse(told[3]?.['data'] ?? '')).toMatchObject({ judgement: { verdict: 'run_time_error' } });
});

test('a stream is neither compressed nor kept', async () => {
  const { address, cookie } = await open();
  const { headers } = await openEvents(address, { cookie });
  expect(headers['content-type']).toBe('text/event-stream; charset=utf-8');
  expect(headers).not.toHaveProperty('content-encoding');
  expect(headers['cache-control']).toBe('no-store, no-transform');
});

test('asked for its head alone a stream ends at once', async () => {
  const { address } = await open();
  const answer = await supertest(address).head('/api/events');
  expect(answer.status).toBe(200);
  expect(answer.get('Content-Type')).toContain('text/event-stream');
});

test('a stream ends when the server closes, and then the server is closed', async () => {
  const { address, cookie, close } = await open();
  const events = await openEvents(address, { cookie });
  await events.take(2);
  const ended = events.next();
  await Promise.all([expect(ended).rejects.toThrow('ended'), close()]);
});

test('what happens while a stream is read from the log and live at once comes once and in order', async () => {
  const { address, cookie, submit } = await open({ judge: promptJudge });
  for (let count = 0; count < 5; count++) await submit();
  const submitting = Promise.all([1, 2, 3, 4, 5].map(submit));
  const events = await openEvents(address, { cookie, lastEventId: '0' });
  await events.next();
  const told = await events.take(50);
  await submitting;
  expect(told.map(({ id }) => Number(id))).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
});

test('a client that stops reading for a while gets all of it when it reads again', async () => {
  const { judge, begun } = heldJudge();
  const { address, port, cookie, submit } = await open({ judge });
  const raw = await openRawExchange(port);
  raw.write(`GET /api/events?after=0 HTTP/1.1\r\nHost: localhost:${port}\r\nCookie: ${cookie}\r\n\r\n`);
  await raw.received(/retry/);
  raw.socket.pause();
  await submit();
  const { watcher, accept } = await begun();
  for (let number = 1; number <= 200; number++)
    watcher.onOpenResult({ ...sampleResult(number), console: 'x'.repeat(60_000) });
  accept();
  const watching = await openEvents(address, { cookie, lastEventId: '0' });
  await watching.take(203);
  raw.socket.resume();
  expect(await raw.received(/event: submission_judged/)).toContain('"number":200');
  raw.socket.destroy();
});
