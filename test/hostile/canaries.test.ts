import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { SubmissionView } from '#contract/submission.ts';
import { fillFolder, makeFolder } from '../server/catalog/problemFolders.ts';
import { openTestServer } from '../server/openTestServer.ts';
import { testCatalog } from '../server/testProblem.ts';
import { findCanaries, makeCanaries } from './canaries.ts';
import { makeCanaryFolder } from './canaryFolder.ts';
import { makeHostileProblems } from './problems.ts';
import { readCases } from './readCases.ts';
import { openRecordingClient, type RecordingClient } from './recordingClient.ts';
import { RIGHT_SOURCES } from './rightSources.ts';
import { startServerProcess } from './serverProcess.ts';

/** Right, wrong, throwing and not compiling; then the hostile ones, of which several try to tell what they are given. */
const SUBMISSIONS: readonly (readonly [verdict: string, source: string])[] = [
  ['accepted', RIGHT_SOURCES['two-sum']],
  ['wrong_answer', 'function twoSum(numbers, target) { return [0, 1]; }'],
  ['run_time_error', 'function twoSum(numbers, target) { throw new Error(numbers.join()); }'],
  ['compile_error', 'function twoSum(numbers, target) {'],
  ...readCases()
    .filter(({ problem }) => problem === 'two-sum')
    .map(({ allowed, source }) => [allowed.join(), source] as const),
];

/** Where a browser, a curious one too, may look for what is kept from it. */
const ADDRESSES = [
  '/',
  '/problems/two-sum',
  '/problems/two-sum/tests/secret.yaml',
  '/..%2f..%2fproblems%2ftwo-sum%2ftests%2fsecret.yaml',
  '/api/health',
  '/api/openapi.json',
  '/api/problems',
  '/api/problems/two-sum',
  '/api/problems/two-sum/submissions',
  '/api/problems/two-sum/debrief',
  '/api/problems/two-sum/parts/2',
  '/api/problems/follow-up',
  '/api/drafts/two-sum/javascript',
];

test('nothing that is kept from candidates occurs in any byte that the server sends or logs', async () => {
  const { files, canaries, control } = makeCanaryFolder();
  expect(canaries.length).toBeGreaterThan(60);
  const folder = await makeFolder();
  await fillFolder(join(folder, 'problems'), files);
  const { address, logged, close } = await startServerProcess({
    DRYRUN_DATA: join(folder, 'data'),
    DRYRUN_PROBLEMS: join(folder, 'problems'),
    DRYRUN_LOG_LEVEL: 'debug',
  });
  const client = openRecordingClient(address);
  await client.get('/api/session');
  client.follow('/api/events');

  for (const [verdict, source] of SUBMISSIONS) {
    const work = { problem: 'two-sum', part: 1, language: 'javascript', source };
    expect(await submitAndWait(client, '/api/submissions', work)).toBe(verdict);
    const customCases = [{ input: 'twoSum([5], 1)', expected: '' }];
    await submitAndWait(client, '/api/runs', { ...work, customCases });
  }
  const follows = { problem: 'follow-up', part: 1, language: 'javascript', source: '' };
  await client.post('/api/submissions', follows);
  for (const path of ADDRESSES) await client.get(path);
  client.follow('/api/events?after=0');
  await expect.poll(() => countOf('event: submission_judged', client)).toBe(4 * SUBMISSIONS.length);
  await client.close();
  await close();

  expect(client.received()).toContain(control);
  expect(client.received()).toContain('"set":"hidden"');
  expect(logged()).toContain('/api/submissions');
  expect(findCanaries(client.received(), canaries)).toEqual([]);
  expect(findCanaries(logged(), canaries)).toEqual([]);
});

test('nothing of a part that is not released occurs in any byte that the server sends or logs', async () => {
  const { problems, canaries } = makeHostileProblems();
  const { word, all } = makeCanaries();
  const [base] = problems['two-sum'].parts;
  if (!base) throw new Error('the problem has no parts');
  const next = {
    ...base,
    number: 2,
    statementHtml: word(),
    starters: { javascript: word() },
    samples: base.samples.map((sample) => ({ ...sample, name: word() })),
    clarifications: [{ tag: word(), ask: [word()], answer: word(), matters: true, declaredIn: 2 }],
    regression: [1],
  };
  const catalog = testCatalog([{ ...problems['two-sum'], parts: [base, next] }]);
  const { address, logged, close } = await openTestServer({ outside: { catalog } });
  const client = openRecordingClient(address);
  await client.get('/api/session');
  const work = { problem: 'two-sum', language: 'javascript', source: RIGHT_SOURCES['two-sum'] };
  await submitAndWait(client, '/api/submissions', { ...work, part: 1 });
  const refused = await client.post('/api/submissions', { ...work, part: 2 });
  for (const path of ADDRESSES) await client.get(path);
  await close();

  expect(refused).toContain('invalid_input');
  expect(client.received()).toContain('the sample');
  expect(findCanaries(client.received() + logged.join(''), [...canaries, ...all()])).toEqual([]);
});

/** @returns the verdict. */
async function submitAndWait(
  client: RecordingClient,
  path: string,
  body: unknown,
): Promise<string | undefined> {
  const { id } = JSON.parse(await client.post(path, body)) as SubmissionView;
  const view = await vi.waitFor(
    async () => {
      const shown = JSON.parse(await client.get(`${path}/${id}`)) as SubmissionView;
      expect(shown.state).toBe('judged');
      return shown;
    },
    { timeout: 60_000, interval: 50 },
  );
  return view.judgement?.verdict;
}

function countOf(text: string, client: RecordingClient): number {
  return client.received().split(text).length - 1;
}
