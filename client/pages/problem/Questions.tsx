import { useId } from 'react';
import type { PartView } from '#contract/problem.ts';
import { describeError } from '../../ui/describeError.ts';
import hidden from '../../ui/hidden.module.css';
import { Question } from './Question.tsx';
import styles from './Questions.module.css';
import { useClarifications } from './useClarifications.ts';

interface QuestionsProps {
  readonly slug: string;
  readonly part: PartView;
}

/** What the prompt leaves open on purpose: a closed list, opened one by one. Nothing is shown where there is none. */
export function Questions({ slug, part }: QuestionsProps) {
  const id = useId();
  const { ask, asking, told, failed } = useClarifications(slug, part.number);
  const { clarifications } = part;
  if (clarifications.length === 0) return null;
  const asked = clarifications.filter(({ opened }) => opened === 'asked').length;
  return (
    <section className={styles.questions} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        Questions worth asking
        <span className={styles.tally}>
          {asked} of {clarifications.length} asked
        </span>
      </h2>
      <p className={styles.lead}>
        Open the ones you would ask. If a hidden test needs an answer that you did not ask for, it is told
        with the verdict.
      </p>
      <ul className={styles.list}>
        {clarifications.map((clarification) => (
          <Question
            key={clarification.tag}
            clarification={clarification}
            isAsking={asking === clarification.tag}
            trouble={
              failed?.tag === clarification.tag
                ? `No answer came. ${describeError(failed.error).advice}`
                : null
            }
            onAsk={() => ask(clarification.tag)}
          />
        ))}
      </ul>
      <output className={hidden.hidden}>{told && `Answer: ${told.answer}`}</output>
    </section>
  );
}
