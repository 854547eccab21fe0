import type { Problem } from '../catalog/problem.ts';
import type { Job } from '../judge/queue.ts';
import type { NewSubmission } from '../store/store.ts';

/** A submission in the queue, with the problem as it was when it came: what its verdict will speak about. */
export interface JudgingJob extends Job {
  readonly submission: NewSubmission;
  readonly problem: Problem;
}

export function judgingJob(submission: NewSubmission, problem: Problem): JudgingJob {
  const { id, candidate, kind } = submission;
  return { id, candidate, kind, submission, problem };
}
