import type { OpenResult, ProgressView } from '#contract/submission.ts';

/** How far one running submission is. */
export interface RunningState {
  readonly results: readonly OpenResult[];
  readonly progress: ProgressView;
}

/**
 * What is known of the submissions that run now, for whoever reads one in the middle. It may be ahead of the stored
 * events, never behind: a reader who then applies the events after `asOfEvent` sees some news twice and misses none.
 */
export interface RunningProgress {
  /** Starts from nothing, also when an earlier try had come further. */
  begin(submission: string, hiddenTests: number): void;
  addResult(submission: string, result: OpenResult): void;
  setProgress(submission: string, progress: ProgressView): void;
  end(submission: string): void;
  find(submission: string): RunningState | null;
}

export function createRunningProgress(): RunningProgress {
  const states = new Map<string, RunningState>();
  const change = (submission: string, news: Partial<RunningState>): void => {
    const state = states.get(submission);
    if (state) states.set(submission, { ...state, ...news });
  };
  return {
    begin: (submission, hiddenTests) =>
      void states.set(submission, { results: [], progress: { finished: 0, total: hiddenTests } }),
    addResult: (submission, result) =>
      change(submission, { results: [...(states.get(submission)?.results ?? []), result] }),
    setProgress: (submission, progress) => change(submission, { progress }),
    end: (submission) => void states.delete(submission),
    find: (submission) => states.get(submission) ?? null,
  };
}
