import type { SubmissionView } from '#contract/submission.ts';
import { Button } from '../../ui/Button.tsx';
import { SourceListing } from './SourceListing.tsx';
import styles from './SubmissionDetail.module.css';

interface SubmissionDetailProps {
  readonly view: SubmissionView;
  readonly onShow: () => void;
  readonly onCopyIn: (view: SubmissionView) => void;
}

/** What was sent, read-only. */
export function SubmissionDetail({ view, onShow, onCopyIn }: SubmissionDetailProps) {
  return (
    <>
      <div className={styles.actions}>
        <Button onClick={onShow}>Show its results</Button>
        <Button onClick={() => onCopyIn(view)}>Copy into the editor</Button>
      </div>
      <div className={styles.source}>
        <SourceListing source={view.source} label="Source that was sent" />
      </div>
    </>
  );
}
