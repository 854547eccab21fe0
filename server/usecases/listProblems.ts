import type { ProblemSummary } from '#contract/problem.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Store } from '../store/store.ts';

export type ListProblems = (candidate: string) => Promise<readonly ProblemSummary[]>;

/** Lists every problem with how far this candidate has come. */
export function listProblems(deps: { readonly store: Store; readonly catalog: Catalog }): ListProblems {
  return async (candidate) => {
    const progress = await deps.store.listProgress(candidate);
    return deps.catalog.list().map((problem) => ({
      slug: problem.slug,
      title: problem.title,
      difficulty: problem.difficulty,
      minutes: problem.minutes,
      topics: problem.topics,
      partCount: problem.parts.length,
      progress: progress.get(problem.slug) ?? 'new',
    }));
  };
}
