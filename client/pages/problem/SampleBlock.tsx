import type { PartView, SampleView } from '#contract/problem.ts';
import { alignCalls } from '../../state/alignCalls.ts';
import { describeCaseTexts, hasCallLines } from '../../state/describePart.ts';
import styles from './SampleBlock.module.css';

interface SampleBlockProps {
  readonly sample: SampleView;
  readonly part: PartView;
}

/** One sample under the statement: each call of a class beside what it returns, else input over output. */
export function SampleBlock({ sample, part }: SampleBlockProps) {
  const { input, output } = describeCaseTexts(part);
  return (
    <section className={styles.sample}>
      <h2 className={styles.title}>
        Sample {sample.number}
        {sample.name !== '' && <span className={styles.name}>{sample.name}</span>}
      </h2>
      {hasCallLines(part) && sample.expected !== '' ? (
        <CallList sample={sample} />
      ) : (
        <dl className={styles.pair}>
          <dt>{input}</dt>
          <dd>
            <pre>{sample.input}</pre>
          </dd>
          <dt>{output}</dt>
          <dd>
            {sample.expected === '' ? (
              <p className={styles.nothing}>More than one answer is right.</p>
            ) : (
              <pre>{sample.expected}</pre>
            )}
          </dd>
        </dl>
      )}
    </section>
  );
}

function CallList({ sample }: { readonly sample: SampleView }) {
  return (
    <table className={styles.calls}>
      <thead>
        <tr>
          <th scope="col">Call</th>
          <th scope="col">Returns</th>
        </tr>
      </thead>
      <tbody>
        {alignCalls({ ...sample, reference: null, actual: null, isWrong: false }).map((line, index) => (
          <tr key={index}>
            <td>{line.call}</td>
            <td className={line.expected === 'null' ? styles.nothing : undefined}>{line.expected}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
