import type { Ref } from 'react';
import type { PartView, ProblemView } from '#contract/problem.ts';
import type { SubmissionSummary } from '#contract/submission.ts';
import { Tabs, type Tab } from '../../ui/Tabs.tsx';
import { DebriefArticle } from './DebriefArticle.tsx';
import { StatementArticle } from './StatementArticle.tsx';
import styles from './StatementPane.module.css';

const DEBRIEF = 'debrief';

interface StatementPaneProps {
  /** What scrolls; it takes the focus when a button elsewhere opens a part. */
  readonly ref: Ref<HTMLElement>;
  readonly problem: ProblemView;
  readonly part: PartView;
  readonly past: readonly SubmissionSummary[] | undefined;
  readonly isDebriefOpen: boolean;
  readonly onTab: (part: number) => void;
  readonly onDebriefTab: () => void;
  /** Opens a part and goes there. */
  readonly onPart: (part: number) => void;
  readonly onDebrief: () => void;
}

/** The statement of the open part, or the debrief. Where there is nothing to choose there are no tabs. */
export function StatementPane(props: StatementPaneProps) {
  const { ref, problem, part, past, isDebriefOpen, onTab, onDebriefTab, onPart, onDebrief } = props;
  const { slug, parts, partCount, isDebriefDue } = problem;
  const locked = partCount - parts.length;
  const tabs: readonly Tab<string>[] = [
    ...parts.map(({ number }) => ({
      name: String(number),
      words: partCount === 1 ? 'Statement' : `Part ${number}`,
      count: 0,
      done: isAccepted(past, number) ? 'accepted' : undefined,
    })),
    ...(isDebriefDue ? [{ name: DEBRIEF, words: 'Debrief', count: 0 }] : []),
  ];
  const shownDebrief = isDebriefDue && isDebriefOpen;
  const article = shownDebrief ? (
    <DebriefArticle ref={ref} slug={slug} />
  ) : (
    <StatementArticle
      key={part.number}
      ref={ref}
      problem={problem}
      part={part}
      onPart={onPart}
      onDebrief={onDebrief}
    />
  );
  return (
    <section className={styles.pane} aria-label="Statement">
      {partCount === 1 && !isDebriefDue ? (
        article
      ) : (
        <Tabs
          label="Parts"
          tabs={tabs}
          current={shownDebrief ? DEBRIEF : String(part.number)}
          onChoose={(name) => (name === DEBRIEF ? onDebriefTab() : onTab(Number(name)))}
          trailing={
            locked > 0 && (
              <span className={styles.locked}>
                {locked} more {locked === 1 ? 'part' : 'parts'} to come
              </span>
            )
          }
        >
          {article}
        </Tabs>
      )}
    </section>
  );
}

function isAccepted(past: readonly SubmissionSummary[] | undefined, number: number): boolean {
  return (
    past?.some(({ kind, part, verdict }) => kind === 'submit' && part === number && verdict === 'accepted') ??
    false
  );
}
