import { Link } from 'wouter';
import { BrandSign } from '../../ui/Brand.tsx';
import { FOCUS_TITLE, PageTitle } from '../../ui/PageTitle.tsx';
import styles from './NotFoundPage.module.css';

export function NotFoundPage() {
  return (
    <main className={styles.page}>
      <title>Not found · Dryrun</title>
      <BrandSign />
      <PageTitle className={styles.title}>There is no page at this address</PageTitle>
      <Link href="/" state={FOCUS_TITLE} className={styles.link}>
        Go to the problems
      </Link>
    </main>
  );
}
