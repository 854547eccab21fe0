import { expect, test } from 'vitest';
import type { LiveEvent } from '#contract/liveEvent.ts';
import { applyLiveEvent } from '../../../client/state/applyLiveEvent.ts';
import { aJudgement, aSampleResult, aSubmission } from '../aSubmission.ts';

const about = { submission: 's1', problem: 'lru-cache', kind: 'submit' } as const;
const started: LiveEvent = { type: 'submission_started', ...about };

test('a start ends the wait in the queue', () => {
  expect(applyLiveEvent(aSubmission(), { id: 6, event: started })).toMatchObject({
    state: 'running',
    queuePosition: null,
    asOfEvent: 6,
  });
});

test('an event that the view already contains changes nothing', () => {
  const view = aSubmission();
  expect(applyLiveEvent(view, { id: 5, event: started })).toBe(view);
});

test('an event of another submission changes nothing', () => {
  const view = aSubmission();
  expect(applyLiveEvent(view, { id: 6, event: { ...started, submission: 's2' } })).toBe(view);
});

test('a saved draft is no news of a submission', () => {
  const view = aSubmission();
  const event: LiveEvent = {
    type: 'draft_saved',
    problem: 'lru-cache',
    language: 'javascript',
    revision: 3,
    savedAt: 1,
  };
  expect(applyLiveEvent(view, { id: 6, event })).toBe(view);
});

test('results gather in the order in which they come', () => {
  const first = { type: 'test_finished', ...about, result: aSampleResult() } as const;
  const second = { type: 'test_finished', ...about, result: aSampleResult({ number: 2 }) } as const;
  const view = [
    { id: 6, event: first },
    { id: 7, event: second },
  ].reduce(applyLiveEvent, aSubmission());
  expect(view.results.map((result) => result.number)).toEqual([1, 2]);
});

test('a result that a second try tells again replaces the first', () => {
  const told = (verdict: 'accepted' | 'wrong_answer'): LiveEvent => ({
    type: 'test_finished',
    ...about,
    result: aSampleResult({ verdict }),
  });
  const view = [
    { id: 6, event: told('wrong_answer') },
    { id: 7, event: told('accepted') },
  ].reduce(applyLiveEvent, aSubmission());
  expect(view.results.map((result) => result.verdict)).toEqual(['accepted']);
});

test('progress never goes back', () => {
  const ahead = aSubmission({ progress: { finished: 9, total: 20 } });
  const event: LiveEvent = { type: 'hidden_progress', ...about, progress: { finished: 4, total: 20 } };
  expect(applyLiveEvent(ahead, { id: 6, event }).progress.finished).toBe(9);
});

test('the judgement brings all outcomes together', () => {
  const judgement = aJudgement({ verdict: 'wrong_answer' });
  const event: LiveEvent = { type: 'submission_judged', ...about, judgement };
  expect(applyLiveEvent(aSubmission(), { id: 6, event })).toMatchObject({
    state: 'judged',
    judgement,
    results: judgement.results,
  });
});
