import { expect, test } from 'vitest';
import { describeProgress } from '../../../client/state/describeProgress.ts';
import { aSampleResult, aSubmission } from '../aSubmission.ts';

const running = aSubmission({ state: 'running' });

test('while samples run it is they that are counted', () => {
  expect(describeProgress(running, 2)).toEqual({ words: 'Samples 0 of 2', finished: 0, total: 2 });
  const one = { ...running, results: [aSampleResult()] };
  expect(describeProgress(one, 2)).toEqual({ words: 'Samples 1 of 2', finished: 1, total: 2 });
});

test('once the samples have ended the hidden tests are counted', () => {
  const results = [aSampleResult(), aSampleResult({ number: 2 })];
  expect(describeProgress({ ...running, results }, 2).words).toBe('Hidden tests 0 of 20');
});

test('hidden tests of an earlier part may end before the samples of this one', () => {
  const progress = { finished: 3, total: 20 };
  expect(describeProgress({ ...running, progress }, 4)).toEqual({
    words: 'Hidden tests 3 of 20',
    ...progress,
  });
});

test('a run tells how many have finished, and waiting work its place', () => {
  const run = aSubmission({ kind: 'run', state: 'running', results: [aSampleResult()] });
  expect(describeProgress(run, 2).words).toBe('Running, 1 finished');
  expect(describeProgress(aSubmission(), 2).words).toBe('Waiting, 2 ahead of you');
  expect(describeProgress(aSubmission({ queuePosition: 0 }), 2).words).toBe('Waiting for a runner');
});
