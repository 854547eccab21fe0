import type { Ref } from 'react';
import type { PartView, ProblemView } from '#contract/problem.ts';
import { describeLimits } from '../../state/describePart.ts';
import { NextPartAnyway } from './NextPartAnyway.tsx';
import { PartChanges } from './PartChanges.tsx';
import { Questions } from './Questions.tsx';
import { SampleBlock } from './SampleBlock.tsx';
import styles from './StatementArticle.module.css';

interface StatementArticleProps {
  readonly ref: Ref<HTMLElement>;
  readonly problem: ProblemView;
  readonly part: PartView;
  readonly onPart: (part: number) => void;
  readonly onDebrief: () => void;
}

export function StatementArticle({ ref, problem, part, onPart, onDebrief }: StatementArticleProps) {
  return (
    <article
      ref={ref}
      className={styles.article}
      tabIndex={0}
      aria-label={problem.partCount === 1 ? 'Statement' : `Statement of part ${part.number}`}
    >
      <ul className={styles.facts}>
        <li>{count(part.samples.length, 'sample')}</li>
        <li>{count(part.hiddenTestCount, 'hidden test')}</li>
        {describeLimits(part, problem).map((limit) => (
          <li key={limit} title="What one test may use">
            {limit}
          </li>
        ))}
      </ul>
      {part.number > 1 && <PartChanges part={part} />}
      {/* Rendered by our own server from the author's Markdown, raw HTML disabled. */}
      <div className={styles.prose} dangerouslySetInnerHTML={{ __html: part.statementHtml }} />
      <Questions slug={problem.slug} part={part} />
      {part.samples.map((sample) => (
        <SampleBlock key={sample.number} sample={sample} part={part} />
      ))}
      <NextPartAnyway problem={problem} part={part} onPart={onPart} onDebrief={onDebrief} />
    </article>
  );
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
