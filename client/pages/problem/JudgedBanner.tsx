import { LANGUAGE_NAMES } from '#contract/language.ts';
import type { ProblemView } from '#contract/problem.ts';
import type { JudgementView, SourcePlace, SubmissionView } from '#contract/submission.ts';
import { useClient } from '../../state/clientContext.ts';
import { describeNextStep, findNextStep } from '../../state/nextStep.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/classNames.ts';
import { formatMoment } from '../../ui/formatMoment.ts';
import { VerdictMark } from '../../ui/VerdictMark.tsx';
import { submissionVerdictWords, verdictTone } from '../../ui/verdictWords.ts';
import styles from './OutcomeBanner.module.css';
import { PlaceLink } from './PlaceLink.tsx';
import { ToldLateList } from './ToldLateList.tsx';
import { useIsInEditor } from './useDraftSnapshot.ts';
import type { DraftSessions } from './useDraftSessions.ts';

interface JudgedBannerProps {
  readonly view: SubmissionView;
  readonly judgement: JudgementView;
  readonly sessions: DraftSessions;
  /** As it is now. */
  readonly problem: ProblemView;
  readonly onPlace: (place: SourcePlace) => void;
  readonly onPart: (part: number) => void;
  readonly onDebrief: () => void;
}

/** The verdict as a whole, what was told late with it, and where it leads. */
export function JudgedBanner(props: JudgedBannerProps) {
  const { view, judgement, sessions, problem, onPlace, onPart, onDebrief } = props;
  const { now } = useClient();
  const isInEditor = useIsInEditor(sessions.get(view.language), view.source);
  const { kind, part, language, createdAt } = view;
  const { verdict, passed, total, message, place, results, toldLate, contentHash } = judgement;
  const step = findNextStep(problem, view);
  return (
    <div className={classNames(styles.banner, styles[verdictTone(verdict)])}>
      <span className={styles.head}>
        <strong>
          <VerdictMark verdict={verdict} words={submissionVerdictWords(kind, verdict)} />
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
        {contentHash !== null && contentHash !== problem.contentHash && ' · the problem has changed since'}
      </span>
      {(message !== null || place !== null) && (
        <p className={styles.message}>
          {message ?? 'Failed first at'} {place && <PlaceLink place={place} onPlace={onPlace} />}
        </p>
      )}
      {verdict === 'judge_error' && (
        <p className={styles.message}>This was our failure and does not count. Send it again.</p>
      )}
      {toldLate.length > 0 && <ToldLateList toldLate={toldLate} part={part} />}
      {step && (
        <div className={styles.step}>
          <p>{describeNextStep(step)}</p>
          {step.kind === 'part' ? (
            <Button onClick={() => onPart(step.next)}>Open part {step.next}</Button>
          ) : (
            <Button onClick={onDebrief}>Open the debrief</Button>
          )}
        </div>
      )}
    </div>
  );
}
