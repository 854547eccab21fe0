import type { Verdict } from '#contract/verdict.ts';
import { classNames } from './classNames.ts';
import { Icon, type IconName } from './Icon.tsx';
import { verdictTone } from './verdictWords.ts';
import styles from './VerdictMark.module.css';

const ICONS: Readonly<Record<Verdict, IconName>> = {
  accepted: 'check',
  wrong_answer: 'cross',
  time_limit_exceeded: 'clock',
  memory_limit_exceeded: 'chip',
  output_limit_exceeded: 'lines',
  run_time_error: 'bolt',
  compile_error: 'warning',
  judge_error: 'wrench',
};

interface VerdictMarkProps {
  readonly verdict: Verdict;
  /** What to call it: a test or a run passes where a submit is accepted. */
  readonly words: string;
}

/** A verdict as icon and word in its tone. */
export function VerdictMark({ verdict, words }: VerdictMarkProps) {
  return (
    <span className={classNames(styles.mark, styles[verdictTone(verdict)])}>
      <Icon name={ICONS[verdict]} />
      {words}
    </span>
  );
}
