import type { SubmissionSummary } from '#contract/submission.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Store } from '../store/store.ts';
import { requireProblem } from './requireProblem.ts';
import { submissionSummary } from './submissionView.ts';

export type ListSubmissions = (candidate: string, slug: string) => Promise<readonly SubmissionSummary[]>;

/** How many of a candidate's submissions to one problem are listed. */
const LISTED_SUBMISSIONS = 100;

/**
 * Lists the candidate's last runs and submits on a problem, newest first.
 *
 * @throws RequestError `not_found`.
 */
export function listSubmissions(deps: { readonly store: Store; readonly catalog: Catalog }): ListSubmissions {
  return async (candidate, slug) => {
    const problem = await requireProblem(deps.catalog, slug);
    const submissions = await deps.store.listSubmissions(candidate, problem.slug, LISTED_SUBMISSIONS);
    return submissions.map(submissionSummary);
  };
}
