import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CustomCase, SubmissionKind, SubmissionSummary, SubmissionView } from '#contract/submission.ts';
import type { NewWork } from '../../api/api.ts';
import { ApiError } from '../../api/apiError.ts';
import { isUnfinished, QUERY_KEYS } from '../../api/queries.ts';
import { readCaseRefusals, type CaseRefusal } from '../../state/caseRefusals.ts';
import { useClient } from '../../state/clientContext.ts';

export interface Submissions {
  /** Of all parts, newest first; undefined while they are read. */
  readonly past: readonly SubmissionSummary[] | undefined;
  /** Why they could not be read; they are read again once the server is back. */
  readonly pastError: Error | null;
  /** The run or submit of the open part that is on screen: the chosen one, else the newest. */
  readonly shown: SubmissionView | null;
  /** True when the shown one was sent or chosen on this page, so that its end is news. */
  readonly isNews: boolean;
  /** What is on its way or under way, if anything. */
  readonly busy: SubmissionKind | null;
  /** Why the last run or submit was not taken. */
  readonly refusal: Error | null;
  /** What of it speaks of custom testcases. */
  readonly caseRefusals: readonly CaseRefusal[];
  readonly send: (kind: SubmissionKind, work: NewWork, customCases: readonly CustomCase[]) => void;
  readonly show: (target: Target) => void;
  readonly dismissRefusal: () => void;
}

type Target = Pick<SubmissionSummary, 'kind' | 'id' | 'part'>;

interface SubmissionsRequest {
  readonly slug: string;
  /** The part that is open. */
  readonly part: number;
  /** Some of the custom testcases were refused. */
  readonly onCasesRefused: () => void;
}

/** Sends runs and submits, and follows the one on screen. */
export function useSubmissions({ slug, part, onCasesRefused }: SubmissionsRequest): Submissions {
  const { api, queries, recentEvents } = useClient();
  const queryClient = useQueryClient();
  const [chosen, setChosen] = useState<Target | null>(null);
  const listed = useQuery(queries.submissions(slug));
  const past = listed.data;
  const target = chosen?.part === part ? chosen : (past?.find((summary) => summary.part === part) ?? null);
  const view = useQuery({
    ...queries.submission(target?.kind ?? 'run', target?.id ?? ''),
    enabled: target !== null,
  });
  const sending = useMutation({
    mutationFn: ({ kind, work, customCases }: Sending) =>
      kind === 'run' ? api.run(work, customCases) : api.submit(work),
    onSuccess: (created) => {
      queryClient.setQueryData(QUERY_KEYS.submission(created.id), recentEvents.catchUp(created));
      setChosen(created);
      void queryClient.invalidateQueries({ queryKey: QUERY_KEYS.submissions(slug) });
    },
    onError: (error, { customCases }) => {
      if (readCaseRefusals(error, customCases).length > 0) onCasesRefused();
    },
  });
  // One that the server no longer knows will never be judged.
  const isGone = view.error instanceof ApiError;
  const shown = isGone ? null : (view.data ?? null);
  // The shown one is newer than the list; of another part only the list tells.
  const other = past?.find(
    ({ id, state }) => id !== shown?.id && (state === 'queued' || state === 'running'),
  );
  const underWay = shown && isUnfinished(shown) ? shown : other;
  return {
    past,
    pastError: listed.error,
    shown,
    isNews: chosen !== null && chosen.id === shown?.id,
    busy: sending.isPending ? sending.variables.kind : (underWay?.kind ?? null),
    refusal: sending.error,
    caseRefusals: readCaseRefusals(sending.error, sending.variables?.customCases ?? []),
    send: (kind, work, customCases) => sending.mutate({ kind, work, customCases }),
    show: setChosen,
    dismissRefusal: sending.reset,
  };
}

interface Sending {
  readonly kind: SubmissionKind;
  readonly work: NewWork;
  readonly customCases: readonly CustomCase[];
}
