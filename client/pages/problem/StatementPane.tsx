import type { PartView, ProblemView } from '#contract/problem.ts';
import { classNames } from '../../ui/classNames.ts';
import { formatKiB, formatLimitMs } from '../../ui/formatDuration.ts';
import { SampleBlock } from './SampleBlock.tsx';
import styles from './StatementPane.module.css';

interface StatementPaneProps {
  readonly problem: ProblemView;
  readonly part: PartView;
  readonly onPart: (part: number) => void;
}

export function StatementPane({ problem, part, onPart }: StatementPaneProps) {
  const { limits } = part;
  return (
    <article className={styles.pane} tabIndex={0} aria-label="Statement">
      <ul className={styles.facts}>
        {problem.partCount > 1 && (
          <li>
            Part {part.number} of {problem.partCount}
          </li>
        )}
        <li>{count(part.samples.length, 'sample')}</li>
        <li>{count(part.hiddenTestCount, 'hidden test')}</li>
        <li title="Processor time, memory and output that one test may use">
          {formatLimitMs(limits.cpuMs)} · {limits.heapMiB} MiB · {formatKiB(limits.outputKiB)} output
        </li>
      </ul>
      {problem.parts.length > 1 && (
        <nav className={styles.parts} aria-label="Parts">
          {problem.parts.map(({ number }) => (
            <button
              key={number}
              type="button"
              className={classNames(styles.part, number === part.number && styles.current)}
              aria-current={number === part.number ? 'page' : undefined}
              onClick={() => onPart(number)}
            >
              Part {number}
            </button>
          ))}
        </nav>
      )}
      {/* Rendered by our own server from the author's Markdown, raw HTML disabled. */}
      <div className={styles.prose} dangerouslySetInnerHTML={{ __html: part.statementHtml }} />
      {part.samples.map((sample) => (
        <SampleBlock key={sample.number} sample={sample} entry={part.entry} />
      ))}
    </article>
  );
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
