import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { prefetchEditor } from '../../editor/loadEditor.ts';
import { useClient } from '../../state/clientContext.ts';
import { matchesSearch } from '../../state/matchesSearch.ts';
import { BrandSign } from '../../ui/Brand.tsx';
import { Button } from '../../ui/Button.tsx';
import { ConnectionMark } from '../../ui/ConnectionMark.tsx';
import { describeError } from '../../ui/describeError.ts';
import { Icon } from '../../ui/Icon.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { LeftOutLine } from './LeftOutLine.tsx';
import styles from './ProblemListPage.module.css';
import { ProblemTable } from './ProblemTable.tsx';
import { Steps } from './Steps.tsx';

export function ProblemListPage() {
  const { queries } = useClient();
  const problems = useQuery(queries.problems);
  const [search, setSearch] = useState('');
  useEffect(prefetchEditor, []);

  const { problems: all, isReading = false } = problems.data ?? {};
  const shown = all?.filter((problem) => matchesSearch(problem, search)) ?? [];
  return (
    <div className={styles.page}>
      <title>Dryrun: problems</title>
      <header className={styles.header}>
        <span className={styles.brand}>
          <BrandSign />
          Dryrun
        </span>
        <ConnectionMark />
      </header>
      <main className={styles.main}>
        <PageTitle className={styles.title}>Practise the coding round</PageTitle>
        <p className={styles.lead}>
          For Site Reliability and Production Engineering interviews: a prompt as an interviewer says it, an
          editor as plain as the shared pad, and hidden tests that decide.
        </p>
        <div className={styles.toolbar}>
          <label className={styles.search}>
            <Icon name="search" />
            <input
              type="search"
              placeholder="Search titles and topics"
              aria-label="Search problems"
              value={search}
              onChange={(event) => setSearch(event.target.value)}
            />
          </label>
          <output className={styles.count}>
            {all && (isReading ? 'Reading problems…' : countWords(shown.length, all.length))}
          </output>
        </div>
        {problems.error && (
          <ListNotice
            {...describeError(problems.error)}
            action={<Button onClick={() => void problems.refetch()}>Try again</Button>}
          />
        )}
        {(problems.isPending || (isReading && all?.length === 0)) && <TableSkeleton />}
        {shown.length > 0 && <ProblemTable problems={shown} />}
        {all?.length === 0 && !isReading && (
          <ListNotice
            title="There are no problems yet"
            advice="A problem is a folder under problems/. Add one, or look in the server's log: a folder with a mistake in it is left out and reported there."
          />
        )}
        {all && all.length > 0 && shown.length === 0 && (
          <ListNotice
            title={`Nothing matches “${search.trim()}”`}
            advice="Try a topic such as caching, or a difficulty."
            action={<Button onClick={() => setSearch('')}>Show all problems</Button>}
          />
        )}
        <LeftOutLine />
        <Steps />
      </main>
    </div>
  );
}

function countWords(shown: number, all: number): string {
  const noun = all === 1 ? 'problem' : 'problems';
  return shown === all ? `${all} ${noun}` : `${shown} of ${all} ${noun}`;
}

interface ListNoticeProps {
  readonly title: string;
  readonly advice: string;
  readonly action?: React.ReactNode;
}

function ListNotice({ title, advice, action }: ListNoticeProps) {
  return (
    <section className={styles.notice}>
      <output>
        <strong className={styles.noticeTitle}>{title}</strong>
        <span className={styles.noticeAdvice}>{advice}</span>
      </output>
      {action}
    </section>
  );
}

function TableSkeleton() {
  return (
    <output className={styles.skeleton} aria-label="Reading the problems">
      <span />
      <span />
      <span />
    </output>
  );
}
