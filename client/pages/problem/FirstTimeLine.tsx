import { useStored } from './useStored.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './Bar.module.css';

/** Where "the line was read" is remembered. */
export const FIRST_TIME_KEY = 'dryrun.firstTime';

const isKnown = (text: string): text is 'seen' | 'new' => text === 'seen' || text === 'new';

/** What Run and Submit do. Gone once dismissed, and on the next page after either was used. */
export function FirstTimeLine({ hiddenTestCount }: { readonly hiddenTestCount: number }) {
  const [state, store] = useStored<'seen' | 'new'>(FIRST_TIME_KEY, 'new', isKnown);
  if (state === 'seen') return null;
  return (
    <div className={styles.bar}>
      <p>
        <strong>Run</strong> tries your code on the samples and your custom testcases. <strong>Submit</strong>{' '}
        judges it on {hiddenTestCount} hidden tests too.
      </p>
      <button type="button" className={styles.dismiss} aria-label="Dismiss" onClick={() => store('seen')}>
        <Icon name="cross" />
      </button>
    </div>
  );
}
