import { expect, test } from 'vitest';
import type { ProblemSummary } from '#contract/problem.ts';
import { matchesSearch } from '../../../client/state/matchesSearch.ts';

const problem: ProblemSummary = {
  slug: 'lru-cache',
  title: 'LRU cache',
  difficulty: 'medium',
  minutes: 18,
  topics: ['hash map', 'linked list'],
  partCount: 3,
  progress: 'new',
};

test.each(['', '  ', 'lru', 'LIST', 'medium hash', 'lru-c'])('"%s" finds it', (search) => {
  expect(matchesSearch(problem, search)).toBe(true);
});

test.each(['hard', 'lru heap'])('"%s" does not', (search) => {
  expect(matchesSearch(problem, search)).toBe(false);
});
