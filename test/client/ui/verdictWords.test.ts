import { expect, test } from 'vitest';
import { VERDICTS } from '#contract/verdict.ts';
import { testVerdictWords, VERDICT_WORDS, verdictTone } from '../../../client/ui/verdictWords.ts';

test('every verdict has words of its own', () => {
  expect(new Set(VERDICTS.map((verdict) => VERDICT_WORDS[verdict])).size).toBe(VERDICTS.length);
});

test('only an accepted one looks good, and only our failure looks like ours', () => {
  expect(VERDICTS.filter((verdict) => verdictTone(verdict) === 'good')).toEqual(['accepted']);
  expect(VERDICTS.filter((verdict) => verdictTone(verdict) === 'ours')).toEqual(['judge_error']);
});

test('a single test passes; it is not accepted', () => {
  expect(testVerdictWords('accepted')).toBe('Passed');
  expect(testVerdictWords('wrong_answer')).toBe('Wrong answer');
});
