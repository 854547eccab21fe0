import { Link } from 'wouter';
import { BrandSign } from '../../ui/Brand.tsx';
import styles from './NotFoundPage.module.css';

export function NotFoundPage() {
  return (
    <main className={styles.page}>
      <title>Not found · Dryrun</title>
      <BrandSign />
      <h1 className={styles.title}>There is no page at this address</h1>
      <Link href="/" className={styles.link}>
        Go to the problems
      </Link>
    </main>
  );
}
