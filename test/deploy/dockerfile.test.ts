import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from 'dockerfile-utils';
import { expect, test } from 'vitest';
import { readDockerfile, root, runtimeStage } from './containerFiles.ts';
import { copiedPaths, environmentOf, execForm, textsOf } from './parseDockerfile.ts';

const { content, stages } = readDockerfile();
const runtime = runtimeStage();

test('the Dockerfile has no finding of its linter, which finds planted mistakes', () => {
  expect(validate(content)).toEqual([]);
  expect(validate(`${content}\nEXPOSE often\n`)).toHaveLength(1);
});

test('the image runs as a user without privileges, set after the last step that needs them', () => {
  const keywords = runtime.instructions.map((each) => each.keyword);
  expect(textsOf(runtime, 'USER')).toEqual(['dryrun']);
  expect(keywords.lastIndexOf('USER')).toBeGreaterThan(keywords.lastIndexOf('RUN'));
  expect(textsOf(runtime, 'RUN').join(' ')).toMatch(/useradd --uid [1-9]\d{4} .* dryrun\b/);
});

test('command and health check start without a shell', () => {
  expect(textsOf(runtime, 'CMD').map(execForm)).toEqual([['node', 'server/main.ts']]);
  expect(textsOf(runtime, 'HEALTHCHECK').map((text) => execForm(text)[0])).toEqual(['node']);
  expect(textsOf(runtime, 'ENTRYPOINT')).toEqual([]);
});

test('the image keeps its data in a volume and listens where it says', () => {
  const environment = environmentOf(runtime);
  expect(textsOf(runtime, 'VOLUME')).toEqual([environment['DRYRUN_DATA']]);
  expect(textsOf(runtime, 'EXPOSE')).toEqual([environment['PORT']]);
});

test('the image has the Node that the lockfile pins and no other', () => {
  expect(textsOf(runtime, 'FROM')[0]).toMatch(/^debian:/);
  expect(textsOf(runtime, 'COPY')).toContain('--from=build /opt/node /usr/local/bin/node');
});

test('what the Dockerfile copies exists and reaches the build', () => {
  const paths = stages.flatMap(copiedPaths);
  const allowed = readFileSync(join(root, '.dockerignore'), 'utf8').split('\n');
  expect(paths.length).toBeGreaterThan(0);
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  expect(paths.filter((path) => !allowed.includes(`!${path}`))).toEqual([]);
  expect(allowed).toContain('*');
});
