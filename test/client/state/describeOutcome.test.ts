import { expect, test } from 'vitest';
import { describeOutcome } from '../../../client/state/describeOutcome.ts';
import { aJudgement, aSubmission } from '../aSubmission.ts';

test('a verdict is told with its figure', () => {
  const judgement = aJudgement({ verdict: 'wrong_answer', passed: 17, total: 22 });
  expect(describeOutcome(aSubmission({ state: 'judged', judgement }))).toBe(
    'Submission finished. Wrong answer. 17 of 22 tests passed.',
  );
});

test('where nothing ran no figure is told', () => {
  const judgement = aJudgement({ verdict: 'compile_error', results: [], passed: 0, total: 22 });
  expect(describeOutcome(aSubmission({ kind: 'run', state: 'judged', judgement }))).toBe(
    'Run finished. Compile error.',
  );
});

test('work under way is told as such', () => {
  expect(describeOutcome(aSubmission())).toBe('Judging.');
});
