import type { ProblemSummary } from '#contract/problem.ts';

/** True when each word of the search stands somewhere in the problem's title, slug, difficulty or topics. */
export function matchesSearch(problem: ProblemSummary, search: string): boolean {
  const text = [problem.title, problem.slug, problem.difficulty, ...problem.topics].join('\n').toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
