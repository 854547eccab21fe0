import type { JudgementView, SourcePlace, SubmissionView } from '#contract/submission.ts';
import { LANGUAGE_NAMES } from '#contract/language.ts';
import { useClient } from '../../state/clientContext.ts';
import type { DraftSession } from '../../state/draftSession.ts';
import { classNames } from '../../ui/classNames.ts';
import { describeError } from '../../ui/describeError.ts';
import { formatMoment } from '../../ui/formatMoment.ts';
import { Icon } from '../../ui/Icon.tsx';
import { VerdictMark } from '../../ui/VerdictMark.tsx';
import { verdictTone } from '../../ui/verdictWords.ts';
import styles from './OutcomeBanner.module.css';
import { PlaceLink } from './PlaceLink.tsx';
import { useIsInEditor } from './useDraftSnapshot.ts';
import type { Submissions } from './useSubmissions.ts';

interface OutcomeBannerProps {
  readonly submissions: Submissions;
  readonly session: DraftSession;
  /** Of the problem as it is now. */
  readonly contentHash: string;
  readonly onPlace: (place: SourcePlace) => void;
}

/** The outcome as a whole, or how far it is. */
export function OutcomeBanner({ submissions, session, contentHash, onPlace }: OutcomeBannerProps) {
  const { shown, refusal, busy } = submissions;
  if (refusal) {
    const { title, advice } = describeError(refusal);
    return (
      <div className={classNames(styles.banner, styles.limit)} role="alert">
        <span className={styles.head}>
          <Icon name="warning" />
          <strong>{title}</strong>
        </span>
        <p className={styles.message}>{advice}</p>
        <button
          type="button"
          className={styles.dismiss}
          aria-label="Dismiss"
          onClick={submissions.dismissRefusal}
        >
          <Icon name="cross" />
        </button>
      </div>
    );
  }
  if (busy && shown?.kind !== busy) return <UnderWay words="Sending" />;
  if (!shown) return null;
  if (shown.judgement)
    return (
      <Judged
        view={shown}
        judgement={shown.judgement}
        session={session}
        contentHash={contentHash}
        onPlace={onPlace}
      />
    );
  if (shown.state === 'cancelled') return <UnderWay words="Cancelled" />;
  return <UnderWay {...progressOf(shown)} />;
}

interface UnderWayProps {
  readonly words: string;
  readonly finished?: number;
  readonly total?: number;
}

function UnderWay({ words, finished = 0, total = 0 }: UnderWayProps) {
  return (
    <div className={styles.banner}>
      <span className={styles.head}>
        <Icon name="waiting" />
        {words}
      </span>
      {total > 0 && (
        <progress className={styles.progress} value={finished} max={total} aria-label="Tests finished" />
      )}
    </div>
  );
}

function progressOf({ kind, state, queuePosition, progress, results }: SubmissionView): UnderWayProps {
  if (state === 'queued')
    return { words: queuePosition ? `Waiting, ${queuePosition} ahead of you` : 'Waiting for a runner' };
  if (kind === 'run')
    return { words: results.length === 0 ? 'Running' : `Running, ${results.length} finished` };
  return { words: `Hidden tests ${progress.finished} of ${progress.total}`, ...progress };
}

interface JudgedProps extends Omit<OutcomeBannerProps, 'submissions'> {
  readonly view: SubmissionView;
  readonly judgement: JudgementView;
}

function Judged({ view, judgement, session, contentHash, onPlace }: JudgedProps) {
  const { now } = useClient();
  const isInEditor = useIsInEditor(session, view.source);
  const { kind, language, createdAt } = view;
  const { verdict, passed, total, message, place, results } = judgement;
  return (
    <div className={classNames(styles.banner, styles[verdictTone(verdict)])}>
      <span className={styles.head}>
        <strong>
          <VerdictMark
            verdict={verdict}
            {...(kind === 'run' && verdict === 'accepted' ? { words: 'Passed' } : {})}
          />
        </strong>
        {results.length > 0 && (
          <span className={styles.figure}>
            {passed} of {total} passed
          </span>
        )}
      </span>
      <span className={styles.about}>
        {kind === 'run' ? 'Run' : 'Submitted'} {formatMoment(createdAt, now())} · {LANGUAGE_NAMES[language]}
        {!isInEditor && ' · edited since'}
        {judgement.contentHash !== null &&
          judgement.contentHash !== contentHash &&
          ' · the problem has changed since'}
      </span>
      {(message !== null || place !== null) && (
        <p className={styles.message}>
          {message ?? 'Failed first at'} {place && <PlaceLink place={place} onPlace={onPlace} />}
        </p>
      )}
      {verdict === 'judge_error' && (
        <p className={styles.message}>This was our failure and does not count. Send it again.</p>
      )}
    </div>
  );
}
