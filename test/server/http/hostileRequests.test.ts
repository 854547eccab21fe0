import { gzipSync } from 'node:zlib';
import supertest from 'supertest';
import { expect, test } from 'vitest';
import type { SubmissionView } from '#contract/submission.ts';
import { heldJudge } from '../heldJudge.ts';
import { openTestServer, type TestServer, type TestServerOptions } from '../openTestServer.ts';
import { CANARY } from '../testProblem.ts';
import { exchange, openRawExchange } from './rawExchange.ts';

const WORK = { problem: 'two-sum', part: 1, language: 'javascript', source: 'function twoSum() {}' };

async function open(options: TestServerOptions = {}) {
  const server = await openTestServer(options);
  return { ...server, client: supertest(server.address) };
}

/** The server is up, judges, and its answer told nothing of its inside. */
async function expectUnharmed({ address }: TestServer, ...answers: readonly string[]): Promise<void> {
  for (const answer of answers) {
    expect(answer).not.toMatch(/node_modules|\/server\/|\n\s+at |\.ts:\d/);
    expect(answer).not.toContain(CANARY);
  }
  const client = supertest.agent(address);
  await client.get('/api/health').expect(200);
  const { id } = (await client.post('/api/submissions').send(WORK).expect(202)).body as SubmissionView;
  await expect
    .poll(async () => (await client.get(`/api/submissions/${id}`)).body as unknown)
    .toMatchObject({ judgement: { verdict: 'accepted' } });
}

test('a body over the limit is refused', async () => {
  const server = await open();
  const answer = await server.client
    .post('/api/submissions')
    .send({ ...WORK, source: 'x'.repeat(10 * 1024 * 1024) });
  expect(answer.status).toBe(413);
  await expectUnharmed(server, answer.text);
});

test('a source over its own limit is refused with a sentence that names both sizes', async () => {
  const server = await open();
  const answer = await server.client.post('/api/submissions').send({ ...WORK, source: 'x'.repeat(70_000) });
  expect(answer.status).toBe(413);
  expect((answer.body as { detail: string }).detail).toContain('70000 bytes');
  expect((answer.body as { detail: string }).detail).toContain('65536');
  await expectUnharmed(server, answer.text);
});

test('a chunked body over the limit is refused although it names no length', async () => {
  const server = await open();
  const chunk = 'x'.repeat(64 * 1024);
  const raw = await openRawExchange(server.port);
  raw.write(
    `POST /api/submissions HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nContent-Type: application/json\r\n`,
  );
  raw.write('Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n');
  for (let count = 0; count < 40; count++) raw.write(`10000\r\n${chunk}\r\n`);
  raw.write('0\r\n\r\n');
  expect(await raw.closed).toMatch(/^HTTP\/1.1 413 /);
  await expectUnharmed(server);
});

test('a body that stops coming ends the connection', async () => {
  const server = await open({ limits: { headersMs: 200, requestMs: 200, checkEveryMs: 50 } });
  const answer = await exchange(
    server.port,
    `POST /api/submissions HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"a":`,
  );
  expect(answer).toMatch(/^HTTP\/1.1 408 /);
  await expectUnharmed(server, answer);
});

test('two lengths for one body are refused', async () => {
  const server = await open();
  const answer = await exchange(
    server.port,
    'POST /api/submissions HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /admin HTTP/1.1\r\n\r\n',
  );
  expect(answer).toMatch(/^HTTP\/1.1 400 /);
  expect(answer.match(/HTTP\/1.1/g)).toHaveLength(1);
  await expectUnharmed(server, answer);
});

test.each([
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/json; charset=utf-7',
  'application/json; charset=utf-16',
  'application/json; charset=nonsense',
  'application/jsonp',
])('a body that says it is %s is refused', async (type) => {
  const server = await open();
  const answer = await server.client
    .post('/api/submissions')
    .set('Content-Type', type)
    .send(JSON.stringify(WORK));
  expect(answer.status).toBe(415);
  await expectUnharmed(server, answer.text);
});

test('a body without a type is refused', async () => {
  const server = await open();
  const body = JSON.stringify(WORK);
  const answer = await exchange(
    server.port,
    `POST /api/submissions HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  );
  expect(answer).toMatch(/^HTTP\/1.1 415 /);
  await expectUnharmed(server, answer);
});

test.each([
  ['null', 'null'],
  ['a number', '1'],
  ['a list', '[]'],
  ['a string', '"x"'],
  ['a claim', 'true'],
  ['half of one', '{'],
  ['a hundred thousand brackets', '['.repeat(100_000)],
  ['fifty thousand objects in each other', `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`],
])('a body that is %s is refused', async (_name, body) => {
  const server = await open();
  const answer = await server.client
    .post('/api/submissions')
    .set('Content-Type', 'application/json')
    .send(body);
  expect(answer.status).toBe(400);
  expect(answer.get('Content-Type')).toBe('application/problem+json');
  await expectUnharmed(server, answer.text);
});

test('of a key given twice the last one counts, in what is judged as in what is shown', async () => {
  const { judge, begun } = heldJudge();
  const { client } = await open({ judge });
  const answer = await client
    .post('/api/submissions')
    .set('Content-Type', 'application/json')
    .send('{"problem":"two-sum","part":1,"language":"javascript","source":"first","source":"last"}');
  expect(answer.status).toBe(202);
  expect(answer.body).toMatchObject({ source: 'last' });
  expect((await begun()).request.source).toBe('last');
});

test('keys that reach for prototypes are unknown keys', async () => {
  const server = await open();
  const answer = await server.client
    .post('/api/submissions')
    .set('Content-Type', 'application/json')
    .send(
      `{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}},${JSON.stringify(WORK).slice(1)}`,
    );
  expect(answer.status).toBe(400);
  expect('isAdmin' in {}).toBe(false);
  await expectUnharmed(server, answer.text);
});

test.each([
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'prototype',
  "' OR '1'='1' --",
  '\u0000',
  '%_',
  '..%2f..',
])('there is no problem called %j', async (name) => {
  const server = await open();
  const shown = await server.client.get(`/api/problems/${encodeURIComponent(name)}`);
  expect(shown.status).toBe(404);
  const submitted = await server.client.post('/api/submissions').send({ ...WORK, problem: name });
  expect(submitted.status).toBe(404);
  await expectUnharmed(server, shown.text, submitted.text);
});

test.each(['cobol', 'constructor', '__proto__', '', 7, null])(
  'there is no language called %j',
  async (language) => {
    const server = await open();
    const answer = await server.client.post('/api/submissions').send({ ...WORK, language });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ code: 'invalid_input', issues: [{ path: 'language' }] });
    await expectUnharmed(server, answer.text);
  },
);

test('custom testcases over their bounds are refused with their places', async () => {
  const server = await open();
  const long = { input: 'x'.repeat(32 * 1024 + 1), expected: '' };
  const short = { input: 'twoSum([], 1)', expected: '' };
  const tooLong = await server.client.post('/api/runs').send({ ...WORK, customCases: [short, long] });
  expect(tooLong.body).toMatchObject({ status: 422, issues: [{ path: 'customCases.1.input' }] });
  const tooMany = await server.client
    .post('/api/runs')
    .send({ ...WORK, customCases: Array.from({ length: 11 }, () => short) });
  expect(tooMany.body).toMatchObject({ status: 422, issues: [{ path: 'customCases' }] });
  const unreadable = await server.client.post('/api/runs').send({
    ...WORK,
    customCases: [{ input: `twoSum(${'['.repeat(16_000)}${']'.repeat(16_000)}, 1)`, expected: '' }],
  });
  expect(unreadable.body).toMatchObject({ status: 422, issues: [{ path: 'customCases.0.input' }] });
  await expectUnharmed(server, tooLong.text, tooMany.text, unreadable.text);
});

test('a query with lists and objects in it changes nothing', async () => {
  const server = await open();
  const answer = await server.client.get('/api/problems?tag[__proto__][x]=1&tag=a&tag=b');
  expect(answer.status).toBe(200);
  await expectUnharmed(server, answer.text);
});

test.each(['%', '%zz', '%c0%ae%c0%ae'])('an address with the escape %s is refused', async (escape) => {
  const server = await open();
  const api = await exchange(
    server.port,
    `GET /api/problems/${escape} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
  );
  expect(api).toMatch(/^HTTP\/1.1 400 /);
  const page = await exchange(
    server.port,
    `GET /${escape} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
  );
  expect(page).toMatch(/^HTTP\/1.1 40[04] /);
  await expectUnharmed(server, api, page);
});

test.each([
  'evil.example',
  'evil.example:3000',
  '127.0.0.1.evil.example',
  'localhost.evil.example',
  '10.0.0.7',
  '[::2]',
  'a b',
  '@localhost',
])('a request for the host %s is refused, pages too', async (host) => {
  const server = await open();
  for (const path of ['/', '/api/problems'])
    expect((await server.client.get(path).set('Host', host)).status).toBe(421);
  await expectUnharmed(server);
});

test.each(['localhost', 'LOCALHOST:1', '127.0.0.1:80', '[::1]:3000', 'localhost.', 'judge.example'])(
  'a request for the host %s is answered',
  async (host) => {
    const { client } = await open({ config: { allowedHosts: ['judge.example'] } });
    expect((await client.get('/api/problems').set('Host', host)).status).toBe(200);
  },
);

test('a server open to the network answers for addresses in numbers, but for no name', async () => {
  const { client } = await open({ config: { host: '0.0.0.0' } });
  const statusFor = async (host: string): Promise<number> =>
    (await client.get('/api/problems').set('Host', host)).status;
  expect(await statusFor('192.168.1.5:3000')).toBe(200);
  expect(await statusFor('[fe80::1]:3000')).toBe(200);
  expect(await statusFor('evil.example')).toBe(421);
});

test('the host that another header names counts for nothing', async () => {
  const { client } = await open();
  const statusFor = async (host: string, forwarded: string): Promise<number> =>
    (await client.get('/api/problems').set({ Host: host, 'X-Forwarded-Host': forwarded })).status;
  expect(await statusFor('localhost', 'evil.example')).toBe(200);
  expect(await statusFor('evil.example', 'localhost')).toBe(421);
});

test.each([
  { origin: 'https://evil.example' },
  { origin: 'null' },
  { origin: 'nonsense' },
  { origin: 'http://127.0.0.1:1' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
])('a write that a page elsewhere sends is refused: %j', async (headers) => {
  const server = await open();
  for (const send of [
    server.client.post('/api/submissions').send(WORK),
    server.client.put('/api/drafts/two-sum/javascript').send({ source: '', baseRevision: 0 }),
  ])
    expect((await send.set(headers)).status).toBe(403);
  await expectUnharmed(server);
});

test('a write that our own page sends is taken', async () => {
  const { client, address } = await open();
  const headers = { Origin: address, 'Sec-Fetch-Site': 'same-origin' };
  const answer = await client.post('/api/submissions').set(headers).send(WORK);
  expect(answer.status).toBe(202);
});

test.each(['HEAD', 'OPTIONS', 'TRACE', 'DELETE', 'PATCH', 'PROPFIND'])(
  'the method %s writes nothing',
  async (method) => {
    const server = await open();
    const [api, page] = await Promise.all(
      ['/api/submissions', '/'].map((path) =>
        exchange(server.port, `${method} ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`),
      ),
    );
    expect(api).toMatch(/^HTTP\/1.1 405 /);
    expect(page).toMatch(/^HTTP\/1.1 40[45] /);
    await expectUnharmed(server, api ?? '', page ?? '');
  },
);

test('a method that a header or query asks for is not taken instead', async () => {
  const { client } = await open();
  const answer = await client.post('/api/problems?_method=GET').set('X-HTTP-Method-Override', 'GET').send({});
  expect(answer.status).toBe(405);
});

test('an address that is too long is refused', async () => {
  const server = await open();
  const answer = await server.client.get(`/api/problems/${'x'.repeat(3_000)}`);
  expect(answer.status).toBe(414);
  for (const length of [100_000, 1_000_000]) {
    const huge = await server.client.get(`/api/problems/${'x'.repeat(length)}`);
    expect(huge.status).toBe(431);
    expect(huge.get('Content-Type')).toBe('application/problem+json');
  }
  await expectUnharmed(server, answer.text);
});

test('a compressed body is refused without being unpacked', async () => {
  const server = await open();
  const bomb = gzipSync(Buffer.alloc(1024 * 1024));
  const answer = await server.client
    .post('/api/submissions')
    .set({ 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' })
    .send(bomb);
  expect(answer.status).toBe(415);
  await expectUnharmed(server, answer.text);
});

test('a client that leaves in the middle of a body harms nobody', async () => {
  const server = await open();
  const raw = await openRawExchange(server.port);
  raw.write(
    `POST /api/submissions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"problem":`,
  );
  raw.socket.destroy();
  expect(await raw.closed).toBe('');
  await expectUnharmed(server);
});

test('after an oversize request the next one on the connection is read as its own', async () => {
  const server = await open();
  const body = 'x'.repeat(3 * 1024 * 1024);
  const answer = await exchange(
    server.port,
    `POST /api/submissions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}` +
      'GET /api/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
  );
  expect(answer.match(/HTTP\/1.1 \d+/g)).toEqual(['HTTP/1.1 413', 'HTTP/1.1 200']);
  await expectUnharmed(server, answer);
});

test('connections that drip their headers are closed, and others are answered meanwhile', async () => {
  const server = await open({ limits: { headersMs: 300, requestMs: 300, checkEveryMs: 50 } });
  const slow = await Promise.all(Array.from({ length: 100 }, () => openRawExchange(server.port)));
  for (const raw of slow) raw.write('POST /api/submissions HTTP/1.1\r\nHost: localhost\r\nX-a: ');
  await server.client.get('/api/health').expect(200);
  const answers = await Promise.all(slow.map(({ closed }) => closed));
  expect(answers.every((answer) => answer.startsWith('HTTP/1.1 408 '))).toBe(true);
  await expectUnharmed(server);
});

test('fifty equal submits at once are fifty submissions or refusals, and the queue keeps its bound', async () => {
  const { judge } = heldJudge();
  const { client, address } = await open({ judge, config: { queueLimit: 20 } });
  const cookie = (await client.get('/api/session')).get('Set-Cookie')?.[0]?.split(';')[0] ?? '';
  const answers = await Promise.all(
    Array.from({ length: 50 }, () =>
      supertest(address).post('/api/submissions').set('Cookie', cookie).send(WORK),
    ),
  );
  const accepted = answers.filter(({ status }) => status === 202).length;
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(50 - accepted);
  expect((await client.get('/api/health')).body).toEqual({ status: 'ok', queued: accepted - 1, running: 1 });
  expect(accepted).toBe(11);
});

test('whoever comes while another floods the queue is still taken', async () => {
  const { judge } = heldJudge();
  const { address } = await open({ judge, config: { queueLimit: 20 } });
  const flooder = supertest.agent(address);
  await flooder.get('/api/session');
  for (let count = 0; count < 15; count++) await flooder.post('/api/submissions').send(WORK);
  const answer = await supertest(address).post('/api/submissions').send(WORK).expect(202);
  expect(answer.body).toMatchObject({ queuePosition: 0 });
});
