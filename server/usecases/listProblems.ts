import type { ProblemList, Progress } from '#contract/problem.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Problem } from '../catalog/problem.ts';
import type { Store } from '../store/store.ts';

export type ListProblems = (candidate: string) => Promise<ProblemList>;

/** Lists every problem that was read so far, with how far this candidate has come. */
export function listProblems(deps: {
  readonly store: Pick<Store, 'listProgress'>;
  readonly catalog: Pick<Catalog, 'list' | 'isReading'>;
}): ListProblems {
  return async (candidate) => {
    const progress = await deps.store.listProgress(candidate);
    const problems = deps.catalog.list().map((problem) => ({
      slug: problem.slug,
      title: problem.title,
      difficulty: problem.difficulty,
      minutes: problem.minutes,
      topics: problem.topics,
      partCount: problem.parts.length,
      progress: progressWith(problem, progress.get(problem.slug)),
    }));
    return { problems, isReading: deps.catalog.isReading() };
  };
}

/** @param accepted the parts that were accepted; undefined: nothing was ever submitted. */
function progressWith(problem: Problem, accepted: readonly number[] | undefined): Progress {
  if (!accepted) return 'new';
  return problem.parts.every(({ number }) => accepted.includes(number)) ? 'accepted' : 'attempted';
}
