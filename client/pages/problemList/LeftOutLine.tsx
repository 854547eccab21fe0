import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { useClient } from '../../state/clientContext.ts';
import { FOCUS_TITLE } from '../../ui/PageTitle.tsx';
import styles from './LeftOutLine.module.css';

/** The way to what is wrong with problem folders. Nothing where all are in order or authors are not shown anything. */
export function LeftOutLine() {
  const { queries } = useClient();
  const { data: author } = useQuery(queries.authorView);
  const count = author?.broken.length ?? 0;
  if (count === 0) return null;
  return (
    <p className={styles.line}>
      <Link href="/authoring" state={FOCUS_TITLE}>
        {count === 1 ? '1 problem is left out' : `${count} problems are left out`}
      </Link>
    </p>
  );
}
