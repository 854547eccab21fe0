import { Link } from 'wouter';
import styles from './BackLink.module.css';
import { Icon } from './Icon.tsx';
import { FOCUS_TITLE } from './PageTitle.tsx';

/** Back to the list of problems. In a narrow window the arrow stands alone. */
export function BackLink() {
  return (
    <Link href="/" state={FOCUS_TITLE} className={styles.back} aria-label="Problems">
      <Icon name="arrowLeft" />
      <span className={styles.word}>Problems</span>
    </Link>
  );
}
