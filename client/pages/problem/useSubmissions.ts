import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CustomCase, SubmissionKind, SubmissionSummary, SubmissionView } from '#contract/submission.ts';
import type { NewWork } from '../../api/api.ts';
import { ApiError } from '../../api/apiError.ts';
import { isUnfinished, QUERY_KEYS } from '../../api/queries.ts';
import { useClient } from '../../state/clientContext.ts';

export interface Submissions {
  /** Newest first; undefined while they are read. */
  readonly past: readonly SubmissionSummary[] | undefined;
  /** Why they could not be read; they are read again once the server is back. */
  readonly pastError: Error | null;
  /** The run or submit on screen: the chosen one, else the newest. */
  readonly shown: SubmissionView | null;
  /** True when the shown one was sent or chosen on this page, so that its end is news. */
  readonly isNews: boolean;
  /** What is on its way or under way, if anything. */
  readonly busy: SubmissionKind | null;
  /** Why the last run or submit was not taken. */
  readonly refusal: Error | null;
  readonly send: (kind: SubmissionKind, work: NewWork, customCases: readonly CustomCase[]) => void;
  readonly show: (summary: Pick<SubmissionSummary, 'kind' | 'id'>) => void;
  readonly dismissRefusal: () => void;
}

/** Sends runs and submits, and follows the one on screen. */
export function useSubmissions(slug: string): Submissions {
  const { api, queries, recentEvents } = useClient();
  const queryClient = useQueryClient();
  const [chosen, setChosen] = useState<Pick<SubmissionSummary, 'kind' | 'id'> | null>(null);
  const listed = useQuery(queries.submissions(slug));
  const past = listed.data;
  const target = chosen ?? past?.[0] ?? null;
  const view = useQuery({
    ...queries.submission(target?.kind ?? 'run', target?.id ?? ''),
    enabled: target !== null,
  });
  const sending = useMutation({
    mutationFn: ({ kind, work, customCases }: Sending) =>
      kind === 'run' ? api.run(work, customCases) : api.submit(work),
    onSuccess: (created) => {
      queryClient.setQueryData(QUERY_KEYS.submission(created.id), recentEvents.catchUp(created));
      setChosen({ kind: created.kind, id: created.id });
      void queryClient.invalidateQueries({ queryKey: QUERY_KEYS.submissions(slug) });
    },
  });
  // One that the server no longer knows will never be judged.
  const isGone = view.error instanceof ApiError;
  const shown = isGone ? null : (view.data ?? null);
  return {
    past,
    pastError: listed.error,
    shown,
    isNews: chosen !== null && chosen.id === shown?.id,
    busy: sending.isPending ? sending.variables.kind : shown && isUnfinished(shown) ? shown.kind : null,
    refusal: sending.error,
    send: (kind, work, customCases) => sending.mutate({ kind, work, customCases }),
    show: ({ kind, id }) => setChosen({ kind, id }),
    dismissRefusal: sending.reset,
  };
}

interface Sending {
  readonly kind: SubmissionKind;
  readonly work: NewWork;
  readonly customCases: readonly CustomCase[];
}
