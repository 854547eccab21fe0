import { useQuery } from '@tanstack/react-query';
import type { AuthorView } from '#contract/problem.ts';
import { useClient } from '../../state/clientContext.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { BrandSign } from '../../ui/Brand.tsx';
import { describeError } from '../../ui/describeError.ts';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { NotFoundPage } from '../notFound/NotFoundPage.tsx';
import styles from './AuthoringPage.module.css';
import { BrokenFolderCard } from './BrokenFolderCard.tsx';

/** An author mends a file and looks here: what changed should be there by then. */
const READ_EVERY_MS = 1000;

/** Which problem folders are left out of the list, where, and what would be right. */
export function AuthoringPage() {
  const { queries } = useClient();
  const author = useQuery({
    ...queries.authorView,
    // Null stays null until the server is started anew.
    refetchInterval: ({ state }) => (state.data === null ? false : READ_EVERY_MS),
  });
  if (author.data === null) return <NotFoundPage />;
  return (
    <div className={styles.page}>
      <title>Problem folders · Dryrun</title>
      <header className={styles.header}>
        <BackLink />
        <BrandSign />
      </header>
      <main className={styles.main}>
        <PageTitle className={styles.title}>Problem folders</PageTitle>
        <p className={styles.lead}>
          A folder with a mistake in it is left out of the list. Save a file, and this page follows within a
          second.
        </p>
        <output className={styles.count}>{author.data && countWords(author.data)}</output>
        {author.error && (
          <p className={styles.trouble} role="alert">
            {describeError(author.error).title}. It is asked again every second.
          </p>
        )}
        {author.data?.broken.map((folder) => (
          <BrokenFolderCard key={folder.slug} folder={folder} />
        ))}
      </main>
    </div>
  );
}

function countWords({ isReading, sound, broken }: AuthorView): string {
  const words = [
    broken.length === 0 ? null : `${broken.length} left out`,
    `${sound.length} in order`,
    isReading ? 'reading problems…' : null,
  ];
  return words.filter((word) => word !== null).join(' · ');
}
