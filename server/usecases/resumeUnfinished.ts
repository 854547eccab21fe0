import type { Catalog } from '../catalog/catalog.ts';
import type { EventFeed } from '../events/eventFeed.ts';
import type { Queue } from '../judge/queue.ts';
import type { Store, StoredSubmission } from '../store/store.ts';
import { endTry } from './endTry.ts';
import { judgeErrorView } from './judgeErrorView.ts';
import { judgingJob, type JudgingJob } from './judgingJob.ts';

/**
 * Takes up what was queued or running when the server stopped, each as soon as its problem was read, those of one
 * problem in the order in which they came. Returns how many.
 */
export type ResumeUnfinished = () => Promise<{ readonly queued: number; readonly givenUp: number }>;

export interface ResumeUnfinishedDeps {
  readonly store: Pick<Store, 'listUnfinished' | 'beginTry' | 'finishTry'>;
  readonly catalog: Pick<Catalog, 'whenRead'>;
  readonly queue: Pick<Queue<JudgingJob>, 'restore'>;
  readonly feed: Pick<EventFeed, 'publish'>;
  readonly now: () => number;
}

/** A submission whose judging was under way at so many stops is not begun again: it may be what stops us. */
const MOST_TRIES = 5;

export function resumeUnfinished(deps: ResumeUnfinishedDeps): ResumeUnfinished {
  return async () => {
    const unfinished = await deps.store.listUnfinished();
    const ofProblems = Map.groupBy(unfinished, ({ problem }) => problem);
    const givenUp = await Promise.all(
      [...ofProblems].map(([slug, submissions]) => resumeProblem(deps, slug, submissions)),
    );
    const givenUpCount = givenUp.reduce((sum, count) => sum + count, 0);
    return { queued: unfinished.length - givenUpCount, givenUp: givenUpCount };
  };
}

/** @returns how many were given up. */
async function resumeProblem(
  deps: ResumeUnfinishedDeps,
  slug: string,
  submissions: readonly StoredSubmission[],
): Promise<number> {
  const problem = await deps.catalog.whenRead(slug);
  let givenUp = 0;
  for (const submission of submissions) {
    const part = problem?.parts.find(({ number }) => number === submission.part);
    if (problem && part && submission.tries < MOST_TRIES) {
      deps.queue.restore(judgingJob(submission, problem));
    } else {
      await giveUp(deps, submission, part ? TRIED_TOO_OFTEN : PROBLEM_IS_GONE);
      givenUp++;
    }
  }
  return givenUp;
}

const PROBLEM_IS_GONE =
  'The server was restarted, and the problem is no longer there to judge this by. That does not count against you.';

const TRIED_TOO_OFTEN = `The server stopped ${MOST_TRIES} times while judging this. That is our fault and does not count; please submit it again.`;

async function giveUp(
  deps: ResumeUnfinishedDeps,
  submission: StoredSubmission,
  message: string,
): Promise<void> {
  const tryNumber = await deps.store.beginTry(submission.id);
  await endTry(deps, { submission, tryNumber, problem: null }, judgeErrorView(message, deps.now()), []);
}
