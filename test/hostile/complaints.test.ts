import { expect, test } from 'vitest';
import { findComplaints, type Told } from './complaints.ts';
import type { HostileCase } from './hostileCase.ts';
import { makeHostileProblems } from './problems.ts';

const { problems, canaries } = makeHostileProblems();

const hostileCase: HostileCase = {
  name: 'example',
  tries: 'nothing',
  problem: 'two-sum',
  language: 'javascript',
  source: '',
  allowed: ['wrong_answer'],
};

function tell(verdict: 'wrong_answer' | 'accepted', watched: readonly unknown[] = []): Told {
  return { judgement: { verdict, message: null, place: null, results: [], passed: 0, total: 7 }, watched };
}

test('nothing is said against the pinned verdict', () => {
  expect(findComplaints(hostileCase, tell('wrong_answer'), canaries)).toEqual([]);
});

test('another verdict is told with the pinned one', () => {
  expect(findComplaints(hostileCase, tell('accepted'), canaries)).toEqual([
    'example got accepted (no message), not wrong_answer',
  ]);
});

test.for(['lru-cache', 'two-sum', 'reverse'] as const)('every hidden test of %s would be noticed', (name) => {
  for (const { name: title, call, expectation } of problems[name].parts.flatMap(({ secrets }) => secrets)) {
    expect(findComplaints(hostileCase, tell('wrong_answer', [title]), canaries)).toHaveLength(1);
    expect(findComplaints(hostileCase, tell('wrong_answer', [call]), canaries)).not.toEqual([]);
    if (name === 'two-sum') continue;
    expect(findComplaints(hostileCase, tell('wrong_answer', [expectation]), canaries)).not.toEqual([]);
  }
});

test('samples hold no canary', () => {
  const samples = Object.values(problems).flatMap(({ parts }) => parts.flatMap((part) => part.samples));
  expect(findComplaints(hostileCase, tell('wrong_answer', samples), canaries)).toEqual([]);
});
