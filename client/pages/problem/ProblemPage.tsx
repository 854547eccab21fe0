import { useQuery } from '@tanstack/react-query';
import { useClient } from '../../state/clientContext.ts';
import { ApiError } from '../../api/apiError.ts';
import { PageNotice } from '../../ui/PageNotice.tsx';
import { NotFoundPage } from '../notFound/NotFoundPage.tsx';
import { ProblemWorkspace } from './ProblemWorkspace.tsx';

/** Reads a problem and what its candidate was writing, then opens the workspace. */
export function ProblemPage({ slug }: { readonly slug: string }) {
  const { queries } = useClient();
  const problem = useQuery(queries.problem(slug));
  const languages = problem.data?.languages ?? [];
  const drafts = useQuery({ ...queries.drafts(slug, languages), enabled: problem.isSuccess });

  // A failed refresh of what is already on screen must not take the editor away.
  if (problem.data && drafts.data)
    return <ProblemWorkspace problem={problem.data} savedDrafts={drafts.data} />;
  if (problem.error instanceof ApiError && problem.error.details.code === 'not_found')
    return <NotFoundPage />;
  const error = problem.error ?? drafts.error;
  if (error)
    return (
      <PageNotice error={error} onRetry={() => void (problem.error ? problem.refetch() : drafts.refetch())} />
    );
  return <PageNotice loading="Opening the problem" />;
}
