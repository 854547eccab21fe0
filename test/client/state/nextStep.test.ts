import { expect, test } from 'vitest';
import { describeNextStep, findNextStep } from '../../../client/state/nextStep.ts';
import { aPart, aProblem } from '../aProblem.ts';
import { aJudgement, aSubmission } from '../aSubmission.ts';

const accepted = aSubmission({ state: 'judged', judgement: aJudgement() });
const twoParts = aProblem({ parts: [aPart(), aPart({ number: 2 })] });

test('an accepted submit leads to the part that it unlocked', () => {
  const step = findNextStep(twoParts, accepted);
  expect(step && describeNextStep(step)).toBe('Part 1 accepted. Part 2 changes a constraint.');
});

test('before the next part has come there is nowhere to go', () => {
  expect(findNextStep(aProblem(), accepted)).toBeNull();
});

test('what is not accepted, or only ran, leads nowhere', () => {
  const judgement = aJudgement({ verdict: 'wrong_answer' });
  expect(findNextStep(twoParts, aSubmission({ state: 'judged', judgement }))).toBeNull();
  expect(findNextStep(twoParts, { ...accepted, kind: 'run' })).toBeNull();
  expect(findNextStep(twoParts, aSubmission())).toBeNull();
});

test('the last part leads to the debrief once that is due', () => {
  const problem = { ...twoParts, partCount: 2 };
  const second = { ...accepted, part: 2 };
  expect(findNextStep(problem, second)).toBeNull();
  const step = findNextStep({ ...problem, isDebriefDue: true }, second);
  expect(step && describeNextStep(step)).toBe('Part 2 accepted, and it was the last. The debrief is open.');
});

test('a problem of one part speaks of no parts', () => {
  const step = findNextStep(aProblem({ partCount: 1, isDebriefDue: true }), accepted);
  expect(step && describeNextStep(step)).toBe('Accepted. The debrief is open.');
});
