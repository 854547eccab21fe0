import { expect, test } from 'vitest';
import type { Verdict } from '#contract/verdict.ts';
import type { Reply } from '../../../bench/apiClient.ts';
import type { Planned } from '../../../bench/drill/plan.ts';
import { createTally } from '../../../bench/drill/tally.ts';

const PLANNED: Planned = {
  name: 'example',
  sent: { kind: 'submit', problem: 'two-sum', language: 'javascript', source: '' },
  allowed: ['wrong_answer', 'run_time_error'],
  refusedWith: null,
};

function judged(verdict: Verdict): Reply {
  const judgement = {
    verdict,
    message: null,
    place: null,
    results: [],
    passed: 0,
    total: 1,
    contentHash: '',
    judgedAt: 0,
    toldLate: [],
  };
  return { kind: 'judged', judgement, answeredMs: 1, judgedMs: 2 };
}

function complaintsAbout(planned: Planned, reply: Reply): readonly string[] {
  const tally = createTally();
  tally.add(planned, reply);
  return tally.complaints();
}

test('every submission is counted once, by what came of it', () => {
  const tally = createTally();
  tally.add(PLANNED, judged('wrong_answer'));
  tally.add(PLANNED, judged('wrong_answer'));
  tally.add(PLANNED, { kind: 'lost' });
  tally.add({ ...PLANNED, refusedWith: 413 }, { kind: 'refused', status: 413 });
  expect(tally.counts()).toMatchObject({
    submissions: 4,
    lost: 1,
    refused: 1,
    verdicts: { wrong_answer: 2 },
  });
});

test('an allowed verdict and the right refusal are no reason to complain', () => {
  expect(complaintsAbout(PLANNED, judged('run_time_error'))).toEqual([]);
  expect(complaintsAbout({ ...PLANNED, refusedWith: 413 }, { kind: 'refused', status: 413 })).toEqual([]);
});

test('another verdict is complained about', () => {
  expect(complaintsAbout(PLANNED, judged('accepted'))).toEqual([
    'example: got accepted (no message), not wrong_answer or run_time_error',
  ]);
});

test('a lost submission is complained about', () => {
  expect(complaintsAbout(PLANNED, { kind: 'lost' })).toEqual(['example: no verdict came']);
});

test('a refusal of what must be judged is complained about', () => {
  expect(complaintsAbout(PLANNED, { kind: 'refused', status: 429 })).toEqual(['example: refused with 429']);
});

test('judging what must be refused is complained about', () => {
  expect(complaintsAbout({ ...PLANNED, refusedWith: 413 }, judged('wrong_answer'))).toHaveLength(1);
});
