import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PartView, ProblemView } from '#contract/problem.ts';
import { QUERY_KEYS } from '../../api/queries.ts';
import { useClient } from '../../state/clientContext.ts';
import { Button } from '../../ui/Button.tsx';
import { describeError } from '../../ui/describeError.ts';
import { Modal } from '../../ui/Modal.tsx';
import styles from './NextPartAnyway.module.css';

interface NextPartAnywayProps {
  readonly problem: ProblemView;
  readonly part: PartView;
  readonly onPart: (part: number) => void;
  readonly onDebrief: () => void;
}

/** What waits for this part to be accepted, and the way to it all the same. Nothing once it is open. */
export function NextPartAnyway({ problem, part, onPart, onDebrief }: NextPartAnywayProps) {
  const { api } = useClient();
  const queryClient = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const next = part.number + 1;
  const isLast = part.number === problem.partCount;
  const release = useMutation({
    mutationFn: () => api.releasePart(problem.slug, next),
    onSuccess: (released) => {
      queryClient.setQueryData<ProblemView>(QUERY_KEYS.problem(problem.slug), released);
      setOpen(false);
      if (isLast) onDebrief();
      else onPart(next);
    },
  });
  if (isLast ? problem.isDebriefDue : problem.parts.some(({ number }) => number === next)) return null;
  // A problem of one part speaks of no parts anywhere else.
  const solution = problem.partCount === 1 ? 'your solution' : `part ${part.number}`;
  const what = isLast ? 'the debrief' : `part ${next}`;
  return (
    <footer className={styles.next}>
      <p>
        {isLast
          ? `The debrief opens when ${solution} is accepted.`
          : `Part ${next} opens when ${solution} is accepted.`}
      </p>
      <Button look="quiet" className={styles.anyway} onClick={() => setOpen(true)}>
        {isLast ? 'Read the debrief anyway' : 'Show the next part anyway'}
      </Button>
      <Modal
        title={`Show ${what} now?`}
        description={
          isLast
            ? `The debrief says how strong answers go, and ${solution} is not accepted yet. You can still submit.`
            : `Part ${part.number} is not accepted yet. Once part ${next} is shown it stays, and you can still submit part ${part.number}.`
        }
        isOpen={isOpen}
        onClose={() => setOpen(false)}
      >
        {release.error && (
          <p className={styles.trouble} role="alert">
            {describeError(release.error).advice}
          </p>
        )}
        <div className={styles.choices}>
          <Button onClick={() => setOpen(false)}>Not yet</Button>
          <Button unavailable={release.isPending ? 'On its way' : null} onClick={() => release.mutate()}>
            Show {what}
          </Button>
        </div>
      </Modal>
    </footer>
  );
}
