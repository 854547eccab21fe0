import type { LimitsView } from '#contract/problem.ts';
import type { HiddenResult, SourcePlace } from '#contract/submission.ts';
import { formatDuration, formatKiB, formatLimitMs } from '../../ui/formatDuration.ts';
import styles from './HiddenDetail.module.css';
import { PlaceLink } from './PlaceLink.tsx';

interface HiddenDetailProps {
  readonly result: HiddenResult;
  readonly limits: LimitsView;
  readonly onPlace: (place: SourcePlace) => void;
}

/** What may be known of a hidden test. */
export function HiddenDetail({ result, limits, onPlace }: HiddenDetailProps) {
  const { tags, cpuAtMostMs, line } = result;
  return (
    <>
      <dl className={styles.facts}>
        {tags.length > 0 && (
          <div>
            <dt>About</dt>
            <dd className={styles.tags}>
              {tags.map((tag) => (
                <span key={tag} className={styles.tag}>
                  {tag.replaceAll('-', ' ')}
                </span>
              ))}
            </dd>
          </div>
        )}
        {cpuAtMostMs !== null && (
          <div>
            <dt>Processor time</dt>
            <dd>
              at most {formatDuration(cpuAtMostMs)} of {formatLimitMs(limits.cpuMs)}
            </dd>
          </div>
        )}
        {line !== null && (
          <div>
            <dt>Your code failed at</dt>
            <dd>
              <PlaceLink place={{ line, column: 1 }} words={`line ${line}`} onPlace={onPlace} />
            </dd>
          </div>
        )}
        {limitOf(result, limits)}
      </dl>
      <p className={styles.note}>
        Input, expectation and output of hidden tests are never shown. What a test is about says where to
        look; a custom testcase lets you try it.
      </p>
    </>
  );
}

function limitOf({ verdict }: HiddenResult, limits: LimitsView) {
  const words =
    verdict === 'memory_limit_exceeded'
      ? `${limits.heapMiB} MiB of memory`
      : verdict === 'output_limit_exceeded'
        ? `${formatKiB(limits.outputKiB)} of output`
        : verdict === 'time_limit_exceeded'
          ? `${formatLimitMs(limits.cpuMs)} of processor time`
          : null;
  if (words === null) return null;
  return (
    <div>
      <dt>The limit</dt>
      <dd>{words}</dd>
    </div>
  );
}
