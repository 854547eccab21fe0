import { Button } from './Button.tsx';
import { describeError } from './describeError.ts';
import { Icon } from './Icon.tsx';
import styles from './PageNotice.module.css';

type PageNoticeProps = { readonly loading: string } | { readonly error: Error; readonly onRetry: () => void };

/** Stands in for a page that is on its way or did not come. */
export function PageNotice(props: PageNoticeProps) {
  if ('loading' in props)
    return (
      <output className={styles.notice}>
        <span className={styles.loading}>{props.loading}…</span>
      </output>
    );
  const { title, advice } = describeError(props.error);
  return (
    <main className={styles.notice} role="alert">
      <div className={styles.card}>
        <span className={styles.icon}>
          <Icon name="unplugged" />
        </span>
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.advice}>{advice}</p>
        <Button onClick={props.onRetry}>Try again</Button>
      </div>
    </main>
  );
}
