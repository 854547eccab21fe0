import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DCLinter } from 'dclint';
import { expect, test } from 'vitest';
import { readComposeServer, root, runtimeStage } from './containerFiles.ts';
import { environmentOf, execForm, textsOf } from './parseDockerfile.ts';

const server = readComposeServer();
const environment = environmentOf(runtimeStage());

function lintMessages(path: string): readonly string[] {
  const linter = new DCLinter({ rules: {}, quiet: false, debug: false, exclude: [] });
  return linter
    .lintFiles([path], false)
    .flatMap((result) => result.messages.map((message) => message.message));
}

test('docker-compose.yml has no finding of its linter, which finds a planted one', () => {
  const path = join(root, 'docker-compose.yml');
  expect(lintMessages(path)).toEqual([]);
  const folder = mkdtempSync(join(tmpdir(), 'dryrun-compose-'));
  try {
    const planted = join(folder, 'docker-compose.yml');
    writeFileSync(planted, readFileSync(path, 'utf8').replace('127.0.0.1:3000:3000', '3000:3000'));
    expect(lintMessages(planted)).toEqual([expect.stringContaining('3000')]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the container can change nothing but its volume and its temporary folder', () => {
  expect(server).toMatchObject({
    read_only: true,
    cap_drop: ['ALL'],
    security_opt: ['no-new-privileges:true'],
    volumes: [`data:${environment['DRYRUN_DATA']}`],
  });
  expect(server['tmpfs']).toEqual([expect.stringMatching(/^\/tmp:size=/)]);
  expect(server).not.toHaveProperty('privileged');
  expect(server).not.toHaveProperty('cap_add');
});

test('memory, processes and processors are bounded, swap included', () => {
  expect(server).toMatchObject({ pids_limit: expect.any(Number), cpus: expect.any(Number) });
  expect(server['mem_limit']).toMatch(/^\d+[mg]$/);
  expect(server['memswap_limit']).toBe(server['mem_limit']);
});

test('the server is restarted, reaped and reachable from this machine only', () => {
  expect(server).toMatchObject({ restart: 'unless-stopped', init: true });
  expect(server.ports).toEqual([`127.0.0.1:3000:${environment['PORT']}`]);
});

test('compose and image ask for health in the same words', () => {
  const [kind, ...command] = server.healthcheck.test;
  expect(kind).toBe('CMD');
  expect(textsOf(runtimeStage(), 'HEALTHCHECK').map(execForm)).toEqual([command]);
});

test('compose sets nothing that contradicts the image', () => {
  expect(server.environment).toMatchObject({
    HOST: environment['HOST'],
    PORT: environment['PORT'],
    DRYRUN_DATA: environment['DRYRUN_DATA'],
  });
});
