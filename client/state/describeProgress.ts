import type { SubmissionView } from '#contract/submission.ts';

/** How far work under way is; `total` 0: nobody can tell. */
export interface ProgressWords {
  readonly words: string;
  readonly finished: number;
  readonly total: number;
}

/**
 * Says how far a run or submit is. Samples come before hidden tests, so until the first of those has ended it is the
 * samples that are under way.
 *
 * @param sampleCount of all the parts that are judged.
 */
export function describeProgress(
  { kind, state, queuePosition, progress, results }: SubmissionView,
  sampleCount: number,
): ProgressWords {
  const unknown = { finished: 0, total: 0 };
  if (state === 'queued')
    return {
      words: queuePosition ? `Waiting, ${queuePosition} ahead of you` : 'Waiting for a runner',
      ...unknown,
    };
  if (kind === 'run')
    return {
      words: results.length === 0 ? 'Running' : `Running, ${results.length} finished`,
      ...unknown,
    };
  const samples = results.filter(({ set }) => set === 'sample').length;
  if (progress.finished === 0 && samples < sampleCount)
    return { words: `Samples ${samples} of ${sampleCount}`, finished: samples, total: sampleCount };
  return { words: `Hidden tests ${progress.finished} of ${progress.total}`, ...progress };
}
