import type { Entry } from '#contract/entry.ts';
import type { SampleView } from '#contract/problem.ts';
import { alignCalls } from '../../state/alignCalls.ts';
import styles from './SampleBlock.module.css';

interface SampleBlockProps {
  readonly sample: SampleView;
  readonly entry: Entry;
}

/** One sample under the statement: each call of a class beside what it returns, else input over output. */
export function SampleBlock({ sample, entry }: SampleBlockProps) {
  return (
    <section className={styles.sample}>
      <h2 className={styles.title}>
        Sample {sample.number}
        {sample.name !== '' && <span className={styles.name}>{sample.name}</span>}
      </h2>
      {entry.kind === 'class' ? (
        <CallList sample={sample} />
      ) : (
        <dl className={styles.pair}>
          <dt>{entry.kind === 'function' ? 'Call' : 'Input'}</dt>
          <dd>
            <pre>{sample.input}</pre>
          </dd>
          <dt>{entry.kind === 'function' ? 'Returns' : 'Output'}</dt>
          <dd>
            <pre>{sample.expected}</pre>
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
        {alignCalls(sample.input, sample.expected, null, false).map((line, index) => (
          <tr key={index}>
            <td>{line.call}</td>
            <td className={line.expected === 'null' ? styles.nothing : undefined}>{line.expected}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
