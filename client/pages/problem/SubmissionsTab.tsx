import { useQuery } from '@tanstack/react-query';
import { useRef, useState, type KeyboardEvent } from 'react';
import { LANGUAGE_NAMES } from '#contract/language.ts';
import type { SubmissionSummary, SubmissionView } from '#contract/submission.ts';
import { useClient } from '../../state/clientContext.ts';
import { describeError } from '../../ui/describeError.ts';
import { formatMoment } from '../../ui/formatMoment.ts';
import { stepByKey } from '../../ui/stepByKey.ts';
import { VerdictMark } from '../../ui/VerdictMark.tsx';
import { submissionVerdictWords } from '../../ui/verdictWords.ts';
import { SubmissionDetail } from './SubmissionDetail.tsx';
import styles from './SubmissionsTab.module.css';

interface SubmissionsTabProps {
  /** Newest first; undefined while they are read. */
  readonly past: readonly SubmissionSummary[] | undefined;
  readonly pastError: Error | null;
  /** The problem has more than one part, so each line says its own. */
  readonly hasParts: boolean;
  /** Shows its results in the tests' tab. */
  readonly onShow: (summary: SubmissionSummary) => void;
  readonly onCopyIn: (view: SubmissionView) => void;
}

/** Everything that was run and submitted on this problem, and the chosen one with its source. */
export function SubmissionsTab({ past, pastError, hasParts, onShow, onCopyIn }: SubmissionsTabProps) {
  const { queries } = useClient();
  const [chosenId, choose] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const chosen = past?.find(({ id }) => id === chosenId) ?? past?.[0];
  const view = useQuery({
    ...queries.submission(chosen?.kind ?? 'run', chosen?.id ?? ''),
    enabled: chosen !== undefined,
  });
  if (!past)
    return (
      <p className={styles.empty}>
        {pastError
          ? `Your submissions could not be read. ${describeError(pastError).advice}`
          : 'Reading your submissions…'}
      </p>
    );
  if (!chosen)
    return (
      <p className={styles.empty}>
        Nothing yet. Each run and each submission is listed here with its source.
      </p>
    );

  function onKeyDown(event: KeyboardEvent): void {
    const index = past?.findIndex(({ id }) => id === chosen?.id) ?? -1;
    const next = past?.[stepByKey(event.key, 'column', index, past.length)];
    if (!next) return;
    event.preventDefault();
    choose(next.id);
    list.current?.querySelector<HTMLElement>(`[data-key="${next.id}"]`)?.focus();
  }

  return (
    <div className={styles.split}>
      <ul ref={list} className={styles.list} aria-label="Submissions">
        {past.map((summary) => (
          <SubmissionRow
            key={summary.id}
            summary={summary}
            hasParts={hasParts}
            isChosen={summary.id === chosen.id}
            onChoose={() => choose(summary.id)}
            onKeyDown={onKeyDown}
          />
        ))}
      </ul>
      <div className={styles.detail}>
        {view.data && <SubmissionDetail view={view.data} onShow={() => onShow(chosen)} onCopyIn={onCopyIn} />}
        {view.error && <p className={styles.empty}>This one could not be read: {view.error.message}</p>}
      </div>
    </div>
  );
}

interface SubmissionRowProps {
  readonly summary: SubmissionSummary;
  readonly hasParts: boolean;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function SubmissionRow({ summary, hasParts, isChosen, onChoose, onKeyDown }: SubmissionRowProps) {
  const { now } = useClient();
  const { id, kind, part, createdAt, language, verdict, passed, total } = summary;
  return (
    <li>
      <button
        type="button"
        aria-current={isChosen}
        tabIndex={isChosen ? 0 : -1}
        data-key={id}
        className={styles.row}
        onClick={onChoose}
        onKeyDown={onKeyDown}
      >
        <span className={styles.what}>
          {kind === 'run' ? 'Run' : 'Submission'}
          <span className={styles.muted}>
            {formatMoment(createdAt, now())} · {LANGUAGE_NAMES[language]}
            {hasParts && ` · part ${part}`}
          </span>
        </span>
        <span className={styles.outcome}>
          {verdict ? (
            <VerdictMark verdict={verdict} words={submissionVerdictWords(kind, verdict)} />
          ) : (
            <span className={styles.muted}>Under way</span>
          )}
          {total !== null && total > 0 && verdict !== 'compile_error' && (
            <span className={styles.muted}>
              {passed} of {total}
            </span>
          )}
        </span>
      </button>
    </li>
  );
}
