import { useQuery } from '@tanstack/react-query';
import type { Ref } from 'react';
import { useClient } from '../../state/clientContext.ts';
import { Button } from '../../ui/Button.tsx';
import { describeError } from '../../ui/describeError.ts';
import styles from './DebriefArticle.module.css';
import prose from './StatementArticle.module.css';

interface DebriefArticleProps {
  readonly ref: Ref<HTMLElement>;
  readonly slug: string;
}

/** The author's notes, and what strong answers to the questions of operations say. */
export function DebriefArticle({ ref, slug }: DebriefArticleProps) {
  const { queries } = useClient();
  const debrief = useQuery(queries.debrief(slug));
  return (
    <article ref={ref} className={prose.article} tabIndex={0} aria-label="Debrief">
      {debrief.isPending && <p className={styles.pending}>Reading the debrief…</p>}
      {debrief.error && !debrief.data && (
        <div className={styles.pending} role="alert">
          <p>{describeError(debrief.error).advice}</p>
          <Button onClick={() => void debrief.refetch()}>Try again</Button>
        </div>
      )}
      {debrief.data && (
        <>
          {/* Rendered by our own server from the author's Markdown, raw HTML disabled. */}
          <div className={prose.prose} dangerouslySetInnerHTML={{ __html: debrief.data.html }} />
          {debrief.data.probes.length > 0 && (
            <section className={styles.probes}>
              <h2 className={styles.title}>What an interviewer would ask next</h2>
              <ol>
                {debrief.data.probes.map(({ ask, strong }) => (
                  <li key={ask} className={styles.probe}>
                    <h3 className={styles.ask}>{ask}</h3>
                    <p className={styles.label}>A strong answer</p>
                    <p>{strong}</p>
                  </li>
                ))}
              </ol>
            </section>
          )}
        </>
      )}
    </article>
  );
}
