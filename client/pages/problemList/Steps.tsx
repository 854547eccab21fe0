import styles from './Steps.module.css';

const STEPS = [
  {
    title: 'Read',
    text: 'The prompt leaves things open on purpose, as an interviewer does. Samples show the form.',
  },
  {
    title: 'Write and run',
    text: 'No colours, no completion. Run tries your code on the samples and on testcases of your own.',
  },
  {
    title: 'Submit',
    text: 'Hidden tests judge it in a sandbox. You learn what kind of test failed, never its input.',
  },
] as const;

/** What happens on a problem, for those who are here for the first time. */
export function Steps() {
  return (
    <ol className={styles.steps}>
      {STEPS.map(({ title, text }, index) => (
        <li key={title} className={styles.step}>
          <h2 className={styles.title}>
            <span className={styles.number} aria-hidden="true">
              {index + 1}
            </span>
            {title}
          </h2>
          <p className={styles.text}>{text}</p>
        </li>
      ))}
    </ol>
  );
}
