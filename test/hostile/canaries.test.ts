import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { ProblemView } from '#contract/problem.ts';
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
  '/api/problems/follow-up/debrief',
  '/api/problems/follow-up/parts/2',
  '/api/problems/broken',
  '/api/authoring/problems',
  '/api/drafts/two-sum/javascript',
];

/** What is asked for before it is due. */
const EARLY = [
  '/api/problems/follow-up/parts/3/release',
  '/api/problems/follow-up/parts/4/release',
  '/api/problems/follow-up/parts/2/clarifications/no-pair',
];

/** Two judgings a source, most with processes that die; both cores may have other work. */
const TIMEOUT_MS = 400_000;

test(
  'nothing that is kept from candidates occurs in any byte that the server sends or logs',
  { timeout: TIMEOUT_MS },
  async () => {
    const { files, canaries, controls, due } = makeCanaryFolder();
    expect(canaries.length).toBeGreaterThan(100);
    const folder = await makeFolder();
    await fillFolder(join(folder, 'problems'), files);
    const { address, logged, close } = await startServerProcess({
      DRYRUN_DATA: join(folder, 'data'),
      DRYRUN_PROBLEMS: join(folder, 'problems'),
      DRYRUN_LOG_LEVEL: 'debug',
      DRYRUN_AUTHOR_VIEW: 'off',
    });
    const client = openRecordingClient(address);
    await client.get('/api/session');
    client.follow('/api/events');

    const work = { problem: 'two-sum', part: 1, language: 'javascript' };
    // Before the first right answer, so that the unreleased part stays so, and a wrong one is told late.
    const follows = { ...work, problem: 'follow-up', source: 'function twoSum() { return 7; }' };
    expect(await submitAndWait(client, '/api/submissions', follows)).toBe('wrong_answer');
    for (const [verdict, source] of SUBMISSIONS) {
      expect(await submitAndWait(client, '/api/submissions', { ...work, source })).toBe(verdict);
      const customCases = [
        { input: 'twoSum([5], 1)', expected: '' },
        { input: 'twoSum([13], 1)', expected: '[1, 1]' },
      ];
      await submitAndWait(client, '/api/runs', { ...work, source, customCases });
    }
    const illegal = { ...work, source: '', customCases: [{ input: 'twoSum([], 1)', expected: '' }] };
    expect(await client.post('/api/runs', illegal)).toContain('invalid_input');
    expect(await client.post('/api/submissions', { ...follows, part: 2 })).toContain('invalid_input');
    for (const path of ADDRESSES) await client.get(path);
    for (const path of EARLY) await client.post(path, {});
    client.follow('/api/events?after=0');
    const judgedCount = 2 * (2 * SUBMISSIONS.length + 1);
    await expect.poll(() => countOf('event: submission_judged', client)).toBe(judgedCount);

    for (const control of controls) expect(client.received()).toContain(control);
    expect(client.received()).toContain('"set":"hidden"');
    expect(logged()).toContain('/api/submissions');
    expect(logged()).toContain('validate.js');
    expect(findCanaries(client.received(), canaries)).toEqual([]);
    expect(findCanaries(logged(), canaries)).toEqual([]);

    await askForTheRest(client);
    expect(findCanaries(client.received(), canaries).toSorted()).toEqual(due.toSorted());
    // The log names the addresses that were asked for, with the tag that is shown by now.
    const never = canaries.filter((canary) => !due.includes(canary));
    expect(findCanaries(logged(), never)).toEqual([]);
    await client.close();
    await close();
  },
);

/** Asks for all of `follow-up` that anybody may ask for. */
async function askForTheRest(client: RecordingClient): Promise<void> {
  const path = '/api/problems/follow-up';
  const { parts } = JSON.parse(await client.post(`${path}/parts/2/release`, {})) as ProblemView;
  for (const { tag } of parts[1]?.clarifications ?? [])
    await client.post(`${path}/parts/2/clarifications/${tag}`, {});
  await client.post(`${path}/parts/3/release`, {});
  await client.get(`${path}/debrief`);
}

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
  const catalog = testCatalog([{ ...problems['two-sum'], parts: [base, next], debriefHtml: word() }]);
  const { address, logged, close } = await openTestServer({ outside: { catalog } });
  const client = openRecordingClient(address);
  await client.get('/api/session');
  const work = { problem: 'two-sum', language: 'javascript', source: RIGHT_SOURCES['two-sum'] };
  await submitAndWait(client, '/api/runs', { ...work, part: 1, customCases: [] });
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
