import { expect, onTestFinished, test } from 'vitest';
import type { Problem } from '../../../server/catalog/problem.ts';
import { showProblem } from '../../../server/usecases/showProblem.ts';
import { promptJudge } from '../heldJudge.ts';
import { CANARY, NO_PROGRAMS, testProblem } from '../testProblem.ts';
import { openParts } from './openParts.ts';

async function openShow(changes: Partial<Problem> = {}, machineFactor = 1) {
  const parts = await openParts({ judge: promptJudge, problems: [testProblem(changes)] });
  onTestFinished(parts.close);
  const show = showProblem({ ...parts, machineFactor });
  return { ...parts, show: () => show(parts.caller.candidate, 'two-sum'), showTo: show };
}

test('a problem shows its first part with samples as text', async () => {
  const { show } = await openShow();
  const view = await show();
  expect(view).toMatchObject({
    slug: 'two-sum',
    partCount: 2,
    contentHash: 'c0ffee',
    languages: ['javascript', 'typescript'],
    parts: [
      {
        number: 1,
        statementHtml: '<p>Find two numbers.</p>',
        samples: [{ number: 1, name: 'first pair', input: 'twoSum([2, 7], 9)', expected: '[0, 1]' }],
        hiddenTestCount: 3,
        isHarnessDriven: false,
        regression: [],
        changes: [],
        clarifications: [{ tag: 'no-pair', question: 'May there be no pair?', answer: null, opened: null }],
      },
    ],
    isDebriefDue: false,
    machineFactor: 1,
  });
  expect(view.parts).toHaveLength(1);
});

test('secrets, closed answers, shipped submissions, notes and unreleased parts stay inside', async () => {
  const { show } = await openShow();
  expect(JSON.stringify(testProblem()).split(CANARY).length).toBeGreaterThan(20);
  expect(JSON.stringify(await show())).not.toContain(CANARY);
});

test('an accepted submit releases the next part, to its candidate alone', async () => {
  const parts = await openShow();
  await parts.submit();
  await expect.poll(async () => (await parts.show()).parts.length).toBe(2);
  const [, second] = (await parts.show()).parts;
  expect(second).toMatchObject({ number: 2, regression: [1], hiddenTestCount: 6 });
  expect((await parts.showTo('somebody else', 'two-sum')).parts).toHaveLength(1);
});

test('a run releases nothing', async () => {
  const parts = await openShow();
  await parts.submit({ kind: 'run' });
  await expect.poll(() => parts.store.listUnfinished()).toEqual([]);
  expect((await parts.show()).parts).toHaveLength(1);
});

test('CPU limits are shown as they are on this machine', async () => {
  const { show } = await openShow({}, 2.5);
  expect(await show()).toMatchObject({
    machineFactor: 2.5,
    parts: [{ limits: { cpuMs: 2500, heapMiB: 64, outputKiB: 64 } }],
  });
});

test('a sample that only a checker decides has no expectation to show', async () => {
  const problem = testProblem();
  const [first] = problem.parts;
  if (!first) throw new Error('the problem has no parts');
  const samples = first.samples.map((sample) => ({ ...sample, expectation: null }));
  const { show } = await openShow({ parts: [{ ...first, samples }] });
  expect((await show()).parts[0]?.samples[0]?.expected).toBe('');
});

test('a part that a harness drives says so', async () => {
  const [first] = testProblem().parts;
  if (!first) throw new Error('the problem has no parts');
  const programs = { ...NO_PROGRAMS, harness: { file: 'harness.js', source: CANARY } };
  const { show } = await openShow({ parts: [{ ...first, programs }] });
  const view = await show();
  expect(view.parts[0]?.isHarnessDriven).toBe(true);
  expect(JSON.stringify(view)).not.toContain(CANARY);
});

test('a name that is no problem is not found, also one that every object has', async () => {
  const { showTo } = await openShow();
  for (const slug of ['nothing', '__proto__', 'constructor', 'toString'])
    await expect(showTo('somebody', slug)).rejects.toThrow('no such');
});
