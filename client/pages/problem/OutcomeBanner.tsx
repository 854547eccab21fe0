import type { PartView, ProblemView } from '#contract/problem.ts';
import type { SourcePlace } from '#contract/submission.ts';
import { countSamples } from '../../state/describePart.ts';
import { describeProgress, type ProgressWords } from '../../state/describeProgress.ts';
import { classNames } from '../../ui/classNames.ts';
import { describeError } from '../../ui/describeError.ts';
import { Icon } from '../../ui/Icon.tsx';
import { JudgedBanner } from './JudgedBanner.tsx';
import styles from './OutcomeBanner.module.css';
import type { DraftSessions } from './useDraftSessions.ts';
import type { Submissions } from './useSubmissions.ts';

interface OutcomeBannerProps {
  readonly submissions: Submissions;
  readonly sessions: DraftSessions;
  readonly problem: ProblemView;
  readonly part: PartView;
  readonly onPlace: (place: SourcePlace) => void;
  readonly onPart: (part: number) => void;
  readonly onDebrief: () => void;
}

/** The outcome as a whole, or how far it is. */
export function OutcomeBanner({ submissions, problem, part, ...rest }: OutcomeBannerProps) {
  const { shown, refusal, caseRefusals, busy } = submissions;
  // What is wrong with a custom testcase stands at that testcase.
  if (refusal && caseRefusals.length === 0) {
    const { title, advice } = describeError(refusal);
    return (
      <div className={classNames(styles.banner, styles.limit)} role="alert">
        <span className={styles.head}>
          <Icon name="warning" />
          <strong>{title}</strong>
        </span>
        <button
          type="button"
          className={styles.dismiss}
          aria-label="Dismiss"
          onClick={submissions.dismissRefusal}
        >
          <Icon name="cross" />
        </button>
        <p className={styles.message}>{advice}</p>
      </div>
    );
  }
  if (busy && shown?.kind !== busy) return <UnderWay words="Sending" finished={0} total={0} />;
  if (!shown) return null;
  if (shown.judgement)
    return <JudgedBanner view={shown} judgement={shown.judgement} problem={problem} {...rest} />;
  if (shown.state === 'cancelled') return <UnderWay words="Cancelled" finished={0} total={0} />;
  return <UnderWay {...describeProgress(shown, countSamples(problem, part))} />;
}

function UnderWay({ words, finished, total }: ProgressWords) {
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
