import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ClarificationView, ProblemView } from '#contract/problem.ts';
import { QUERY_KEYS } from '../../api/queries.ts';
import { withClarification } from '../../state/clarifications.ts';
import { useClient } from '../../state/clientContext.ts';

export interface Clarifications {
  readonly ask: (tag: string) => void;
  /** The tag of the question that is being asked. */
  readonly asking: string | null;
  /** The answer that came last, which is news. */
  readonly told: ClarificationView | null;
  /** The question that got no answer, and why. */
  readonly failed: { readonly tag: string; readonly error: Error } | null;
}

/** Asks the questions of one part; what was answered stays with the problem. */
export function useClarifications(slug: string, part: number): Clarifications {
  const { api } = useClient();
  const queryClient = useQueryClient();
  const asking = useMutation({
    mutationFn: (tag: string) => api.openClarification(slug, part, tag),
    onSuccess: (told) => {
      const queryKey = QUERY_KEYS.problem(slug);
      queryClient.setQueryData<ProblemView>(
        queryKey,
        (problem) => problem && withClarification(problem, part, told),
      );
      // One read while this was asked knows nothing of it.
      void queryClient.invalidateQueries({ queryKey });
    },
  });
  return {
    ask: (tag) => asking.mutate(tag),
    asking: asking.isPending ? asking.variables : null,
    told: asking.data ?? null,
    failed: asking.error ? { tag: asking.variables, error: asking.error } : null,
  };
}
