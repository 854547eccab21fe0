import { expect, onTestFinished, test } from 'vitest';
import type { HiddenResult } from '#contract/submission.ts';
import type { Verdict } from '#contract/verdict.ts';
import type { JudgeSubmission } from '../../../server/judge/judgeSubmission.ts';
import { askClarification } from '../../../server/usecases/askClarification.ts';
import { releasePart } from '../../../server/usecases/releasePart.ts';
import { showProblem } from '../../../server/usecases/showProblem.ts';
import { openParts } from './openParts.ts';
import { EMPTY, EMPTY_NOW, NEGATIVE, threePartProblem } from './threePartProblem.ts';

function hidden(part: number, verdict: Verdict | null, tags: readonly string[]): HiddenResult {
  return { set: 'hidden', number: 1, part, verdict, tags, cpuAtMostMs: 250, line: null };
}

/** Judges every submission with these results of hidden tests. */
async function openToldLate(results: readonly HiddenResult[], concurrency = 1) {
  const judge: JudgeSubmission = async (_request, watcher) => {
    watcher.onStart();
    return { verdict: 'wrong_answer', message: null, place: null, results, passed: 0, total: results.length };
  };
  const parts = await openParts({ judge, concurrency, problems: [threePartProblem()] });
  onTestFinished(parts.close);
  const { caller } = parts;
  return {
    ...parts,
    ask: (part: number, tag: string) => askClarification(parts)(caller, 'two-sum', part, tag),
    release: (part: number) => releasePart(parts)(caller, 'two-sum', part),
    problem: () => showProblem(parts)(caller.candidate, 'two-sum'),
    /** What each submission told late, in order of submitting. */
    toldBy: async (...given: readonly { part: number }[]) => {
      const views = [];
      for (const submission of given) views.push(await parts.submit(submission));
      await expect.poll(() => parts.store.listUnfinished()).toEqual([]);
      return Promise.all(
        views.map(async ({ id }) => (await parts.show(caller.candidate, 'submit', id)).judgement?.toldLate),
      );
    },
  };
}

const TOLD = { part: 1, tag: EMPTY.tag, question: 'May the list be empty?', answer: EMPTY.answer };
const FAILED = hidden(1, 'wrong_answer', ['basic', EMPTY.tag]);

test('the answer that a failed hidden test depends on is told with the verdict, once', async () => {
  const { toldBy, problem, published } = await openToldLate([FAILED, FAILED]);
  expect(await toldBy({ part: 1 }, { part: 1 })).toEqual([[TOLD], []]);
  expect((await problem()).parts[0]?.clarifications[0]).toMatchObject({
    answer: EMPTY.answer,
    opened: 'told_late',
  });
  const judged = published.filter((event) => event.type === 'submission_judged');
  expect(judged.map(({ judgement }) => judgement.toldLate)).toEqual([[TOLD], []]);
});

test('two submissions that are judged at once tell it once', async () => {
  const { toldBy } = await openToldLate([FAILED], 2);
  expect((await toldBy({ part: 1 }, { part: 1 })).flat()).toEqual([TOLD]);
});

test.each<[string, HiddenResult]>([
  ['passed', hidden(1, 'accepted', [EMPTY.tag])],
  ['did not run', hidden(1, null, [EMPTY.tag])],
  ['depends on nothing', hidden(1, 'wrong_answer', ['basic'])],
  ['depends on what does not matter', hidden(1, 'wrong_answer', [NEGATIVE.tag])],
])('nothing is told of a hidden test that %s', async (_name, result) => {
  const { toldBy } = await openToldLate([result]);
  expect(await toldBy({ part: 1 })).toEqual([[]]);
});

test('what was asked before is not told late', async () => {
  const { toldBy, ask, problem } = await openToldLate([FAILED]);
  await ask(1, EMPTY.tag);
  expect(await toldBy({ part: 1 })).toEqual([[]]);
  expect((await problem()).parts[0]?.clarifications[0]?.opened).toBe('asked');
});

test('a hidden test tells the clarification of its own part, however it failed', async () => {
  const { toldBy, release, problem } = await openToldLate([
    hidden(2, 'time_limit_exceeded', [EMPTY.tag]),
    hidden(3, 'run_time_error', [EMPTY.tag]),
  ]);
  for (const part of [2, 3]) await release(part);
  expect(await toldBy({ part: 3 })).toEqual([
    [
      { ...TOLD, part: 2 },
      { ...TOLD, part: 3, answer: EMPTY_NOW.answer },
    ],
  ]);
  expect((await problem()).parts.map(({ clarifications }) => clarifications[0]?.opened)).toEqual([
    'told_late',
    'told_late',
    'told_late',
  ]);
});

test('an inherited clarification that was told for one part is not told again for the other', async () => {
  const { toldBy, release } = await openToldLate([FAILED, hidden(2, 'wrong_answer', [EMPTY.tag])]);
  await release(2);
  expect(await toldBy({ part: 2 })).toEqual([[TOLD]]);
});
