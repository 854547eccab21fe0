import type { Queue } from '../judge/queue.ts';
import type { Store } from '../store/store.ts';
import type { JudgingJob } from './judgingJob.ts';

interface Health {
  readonly status: 'ok';
  /** Submissions that wait. */
  readonly queued: number;
  readonly running: number;
}

/** @throws FaultError when the store cannot be read. */
export type CheckHealth = () => Promise<Health>;

export function checkHealth(deps: {
  readonly store: Pick<Store, 'lastEventId'>;
  readonly queue: Pick<Queue<JudgingJob>, 'counts'>;
}): CheckHealth {
  return async () => {
    // Any read will do; nobody has this name.
    await deps.store.lastEventId('');
    const { waiting, running } = deps.queue.counts();
    return { status: 'ok', queued: waiting, running };
  };
}
