import { expect, test } from 'vitest';
import { describeOutcome } from '../../../client/state/describeOutcome.ts';
import { aJudgement, aSubmission } from '../aSubmission.ts';

test('a verdict is told with its figure', () => {
  const judgement = aJudgement({ verdict: 'wrong_answer', passed: 17, total: 22 });
  expect(describeOutcome(aSubmission({ state: 'judged', judgement }), null)).toBe(
    'Submission finished. Wrong answer. 17 of 22 tests passed.',
  );
});

test('a run passes; only a submit is accepted', () => {
  const view = aSubmission({ state: 'judged', judgement: aJudgement() });
  expect(describeOutcome({ ...view, kind: 'run' }, null)).toMatch(/^Run finished. Passed. /);
  expect(describeOutcome({ ...view, kind: 'submit' }, null)).toMatch(/^Submission finished. Accepted. /);
});

test('where nothing ran no figure is told', () => {
  const judgement = aJudgement({ verdict: 'compile_error', results: [], passed: 0, total: 22 });
  expect(describeOutcome(aSubmission({ kind: 'run', state: 'judged', judgement }), null)).toBe(
    'Run finished. Compile error.',
  );
});

test('work under way is told as such', () => {
  expect(describeOutcome(aSubmission(), null)).toBe('Judging.');
});

test('what was told late, and where it leads, is heard too', () => {
  const toldLate = [{ part: 1, tag: 'zero', question: 'May it be 0?', answer: 'Yes.' }];
  const judgement = aJudgement({ verdict: 'wrong_answer', toldLate });
  expect(describeOutcome(aSubmission({ state: 'judged', judgement }), null)).toMatch(
    /passed\. A question you did not ask: May it be 0\?$/,
  );
  const twice = aJudgement({ verdict: 'wrong_answer', toldLate: [...toldLate, ...toldLate] });
  expect(describeOutcome(aSubmission({ state: 'judged', judgement: twice }), null)).toMatch(
    /May it be 0\? 1 more you did not ask\.$/,
  );
  const view = aSubmission({ state: 'judged', judgement: aJudgement() });
  expect(describeOutcome(view, { kind: 'part', accepted: 1, next: 2 })).toMatch(/Part 2 changes/);
});
