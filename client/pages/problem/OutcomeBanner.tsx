import type { SourcePlace, SubmissionView } from '#contract/submission.ts';
import { LANGUAGE_NAMES } from '#contract/language.ts';
import { useClient } from '../../state/clientContext.ts';
import { classNames } from '../../ui/classNames.ts';
import { describeError } from '../../ui/describeError.ts';
import { formatMoment } from '../../ui/formatMoment.ts';
import { Icon } from '../../ui/Icon.tsx';
import { VerdictMark } from '../../ui/VerdictMark.tsx';
import { verdictTone } from '../../ui/verdictWords.ts';
import styles from './OutcomeBanner.module.css';
import { PlaceLink } from './PlaceLink.tsx';
import type { Submissions } from './useSubmissions.ts';

interface OutcomeBannerProps {
  readonly submissions: Submissions;
  readonly source: string;
  readonly onPlace: (place: SourcePlace) => void;
}

/** The outcome as a whole, or how far it is. */
export function OutcomeBanner({ submissions, source, onPlace }: OutcomeBannerProps) {
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
  if (shown.judgement) return <Judged view={shown} source={source} onPlace={onPlace} />;
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

function Judged({
  view,
  source,
  onPlace,
}: Omit<OutcomeBannerProps, 'submissions'> & { readonly view: SubmissionView }) {
  const { now } = useClient();
  const { judgement, kind, language, createdAt } = view;
  if (!judgement) return null;
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
        {view.source !== source && ' · edited since'}
      </span>
      {(message !== null || place !== null) && (
        <p className={styles.message}>
          {message} {place && <PlaceLink place={place} onPlace={onPlace} />}
        </p>
      )}
      {verdict === 'judge_error' && (
        <p className={styles.message}>This was our failure and does not count. Send it again.</p>
      )}
    </div>
  );
}
