import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import supertest from 'supertest';
import { expect, test } from 'vitest';
import { openTestServer } from '../openTestServer.ts';
import { temporaryFolder } from '../store/temporaryFolder.ts';
import { exchange } from './rawExchange.ts';

/** A server with a small built client, and things beside it that nobody may read. */
async function openClient() {
  const root = temporaryFolder();
  const clientFolder = join(root, 'dist/client');
  mkdirSync(join(clientFolder, 'assets'), { recursive: true });
  writeFileSync(join(clientFolder, 'index.html'), '<!doctype html><title>Dryrun</title>');
  writeFileSync(join(clientFolder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(join(clientFolder, 'assets/main-1a2b3c.js'), `console.log(${'1 + '.repeat(2_000)}1);`);
  writeFileSync(join(clientFolder, '.env'), 'inside');
  writeFileSync(join(root, 'package.json'), 'inside');
  const server = await openTestServer({ config: { clientFolder } });
  return { ...server, client: supertest(server.address) };
}

test.each(['/', '/problems/lru-cache', '/problems', '/authoring'])(
  'the page is served at %s, afresh each time, with an identity',
  async (path) => {
    const { client, port } = await openClient();
    const answer = await client.get(path);
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('<title>Dryrun</title>');
    expect(answer.get('Cache-Control')).toBe('no-cache');
    expect(answer.get('Set-Cookie')?.[0]).toMatch(new RegExp(`^dryrun_${port}=`));
  },
);

test('files named by their hash are kept for ever and sent compressed', async () => {
  const { client } = await openClient();
  const answer = await client.get('/assets/main-1a2b3c.js').set('Accept-Encoding', 'gzip');
  expect(answer.status).toBe(200);
  expect(answer.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
  expect(answer.get('Content-Encoding')).toBe('gzip');
  expect(answer.get('Set-Cookie')).toBeUndefined();
});

test('other files are served, but asked for again each time', async () => {
  const { client } = await openClient();
  const answer = await client.get('/favicon.svg');
  expect(answer.status).toBe(200);
  expect(answer.get('Cache-Control')).toBe('no-cache');
});

test.each([
  '/.env',
  '/.git/config',
  '/package.json',
  '/server.js',
  '/data.db',
  '/assets/..%2f..%2f..%2fpackage.json',
  '/assets/../../../package.json',
  '/..%5c..%5cpackage.json',
  '/problems/lru-cache/hidden.json',
  '/problems/../.env',
  '/assets/',
  '/assets',
  '/assets/missing.js',
  '/index.html/',
  '//evil.example/',
])('%s is not served', async (path) => {
  const { port } = await openClient();
  const answer = await exchange(port, `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
  expect(answer).toMatch(/^HTTP\/1.1 40[034] /);
  expect(answer).not.toContain('inside');
});

test('a person at an address that is none gets the page with 404, a program problem details', async () => {
  const { client } = await openClient();
  const person = await client.get('/nothing').set('Accept', 'text/html,application/xhtml+xml,*/*;q=0.8');
  expect(person.status).toBe(404);
  expect(person.text).toContain('<title>Dryrun</title>');
  const program = await client.get('/nothing');
  expect(program.status).toBe(404);
  expect(program.get('Content-Type')).toBe('application/problem+json');
});

test('while the client is not built its address says what to do', async () => {
  const { address } = await openTestServer({ config: { clientFolder: join(temporaryFolder(), 'nothing') } });
  const answer = await supertest(address).get('/');
  expect(answer.status).toBe(404);
  expect(answer.body).toMatchObject({ detail: expect.stringContaining('npm run build') as string });
  expect(answer.get('Set-Cookie')).toBeUndefined();
});

test('the page may run its own scripts and nothing else, and plain http stays plain http', async () => {
  const { client } = await openClient();
  const { headers } = await client.get('/');
  const policy = String(headers['content-security-policy']);
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe-eval|upgrade-insecure-requests/);
  expect(headers).not.toHaveProperty('strict-transport-security');
  expect(headers).not.toHaveProperty('x-powered-by');
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
});
