import { readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { join } from 'node:path';
import supertest from 'supertest';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { ProblemList } from '#contract/problem.ts';
import type { SubmissionView } from '#contract/submission.ts';
import { compose } from '../../server/compose.ts';
import { readConfig } from '../../server/config.ts';
import { createLog } from '../../server/log.ts';
import {
  fillFolder,
  FUNCTION_PROBLEM,
  makeFolder,
  withChange,
  type ProblemFiles,
} from './catalog/problemFolders.ts';

/** Each starts processes, on machines whose cores are busy with other tests. */
const LONG_MS = 120_000;
const SOON = { timeout: 60_000, interval: 50 };

/** Its hidden test comes from a generator, and what it should give from the reference. */
const GENERATED: ProblemFiles = {
  ...withChange(
    FUNCTION_PROBLEM,
    'submissions/accepted/pairs.js',
    'return null;',
    'return numbers.length > 2 ? [0, 1] : null;',
  ),
  'tests/secret.yaml': `- name: no pair
  tags: [no-pair]
  args: [[1, 2], 9]
  expect: null
- name: many numbers
  tags: [huge]
  args: { $generate: { name: numbers, seed: 1, size: 1000 } }
`,
  'tests/generate.js': `export function numbers({ size, random }) {
  return [Array.from({ length: size }, () => Math.floor(random() * 100)), 250];
}
`,
};

/** Its generator never comes to an end. */
const ENDLESS = { ...GENERATED, 'tests/generate.js': 'export function numbers() {\n  for (;;);\n}\n' };

interface Started {
  readonly browser: ReturnType<typeof supertest.agent>;
  readonly logged: readonly string[];
  readonly close: () => Promise<void>;
}

/** The server as main starts it, with its processes, on these problems. */
async function start(problemsFolder: string, dataFolder: string): Promise<Started> {
  const logged: string[] = [];
  const { handler, close } = await compose({
    config: { ...readConfig({ DRYRUN_RUNNERS: '1' }), problemsFolder, dataFolder, clientFolder: 'nowhere' },
    log: createLog({ level: 'debug', output: { write: (line) => logged.push(line) } }),
    now: Date.now,
  });
  const server = createServer(handler).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { readonly port: number };
  let closed: Promise<void> | undefined;
  const closeOnce = (): Promise<void> => {
    server.closeAllConnections();
    server.close();
    return (closed ??= close());
  };
  onTestFinished(closeOnce);
  return { browser: supertest.agent(`http://127.0.0.1:${port}`), logged, close: closeOnce };
}

async function listOf({ browser }: Started): Promise<ProblemList> {
  return (await browser.get('/api/problems').expect(200)).body as ProblemList;
}

test(
  'the server answers and lists what it has read while it goes on reading',
  async () => {
    const folder = await makeFolder();
    const slugs = Array.from({ length: 30 }, (_, index) => `problem-${String(index).padStart(2, '0')}`);
    await fillFolder(join(folder, 'endless'), ENDLESS);
    for (const slug of slugs) await fillFolder(join(folder, slug), FUNCTION_PROBLEM);
    const started = await start(folder, await makeFolder());
    await started.browser.get('/api/health').expect(200);
    expect((await listOf(started)).isReading).toBe(true);
    // Who opens one of them waits for that one alone.
    await started.browser.get('/api/problems/problem-29').expect(200);
    await vi.waitFor(async () => {
      const { problems, isReading } = await listOf(started);
      expect(problems.map(({ slug }) => slug)).toEqual(slugs);
      expect(isReading).toBe(true);
    }, SOON);
    await started.close();
  },
  LONG_MS,
);

test(
  'what a generator and the reference give judges submissions, and is kept for the next start',
  async () => {
    const [folder, data] = [await makeFolder(), await makeFolder()];
    await fillFolder(join(folder, 'two-sum'), GENERATED);
    const first = await start(folder, data);
    for (const [source, verdict] of [
      ['return numbers.length > 2 ? [0, 1] : null;', 'accepted'],
      ['return numbers.length === 3 ? [0, 1] : null;', 'wrong_answer'],
    ] as const) {
      const work = {
        problem: 'two-sum',
        part: 1,
        language: 'javascript',
        source: `function twoSum(numbers) { ${source} }`,
      };
      const { id } = (await first.browser.post('/api/submissions').send(work).expect(202))
        .body as SubmissionView;
      await vi.waitFor(async () => {
        const view = (await first.browser.get(`/api/submissions/${id}`)).body as SubmissionView;
        expect(view.judgement?.verdict).toBe(verdict);
      }, SOON);
    }
    await first.close();
    // One file for the input, one for its answer.
    expect(await readdir(join(data, 'cache', 'expectations'))).toHaveLength(2);
    expect(await readdir(join(data, 'cache', 'folders'))).toHaveLength(1);
    const second = await start(folder, data);
    await second.browser.get('/api/problems/two-sum').expect(200);
    expect(await readdir(join(data, 'cache', 'expectations'))).toHaveLength(2);
  },
  LONG_MS,
);

test(
  'a broken problem is logged with its place and without what stands there',
  async () => {
    const folder = await makeFolder();
    const tests = 'tests/secret.yaml';
    await fillFolder(join(folder, 'a-problem'), {
      ...FUNCTION_PROBLEM,
      [tests]: '- { name: a-secret-name, tags: [a-secret-tag], args: a-secret-value, expect: 1 }\n',
    });
    const { browser, logged } = await start(folder, await makeFolder());
    await browser.get('/api/problems/a-problem').expect(404);
    const about = logged.filter((line) => line.includes('left out'));
    expect(about.length).toBeGreaterThan(0);
    for (const line of about)
      expect(JSON.parse(line)).toMatchObject({ problem: 'a-problem', file: tests, line: 1 });
    expect(logged.join('')).not.toContain('a-secret');
  },
  LONG_MS,
);
