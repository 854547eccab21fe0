import { SOURCE_LIMIT_BYTES } from '#contract/limits.ts';
import type { Verdict } from '#contract/verdict.ts';
import { FaultError } from '../errors.ts';
import type { AuthorRunner } from './authorRunner.ts';
import { prepareCustomCases } from './customCases.ts';
import { compileErrorOf, judgementOf, keptResult, type KeptResult } from './feedback.ts';
import { judgeCases, requirePart, sampleCases, submitCases } from './judgeCases.ts';
import type { JudgedCase } from './judgedCase.ts';
import type { Judged, JudgeRequest, JudgeSubmission, JudgeWatcher } from './judgeSubmission.ts';
import type { Runner } from './runner.ts';
import { scaleProblem } from './scaleProblem.ts';

export interface JudgeDeps {
  readonly runner: Pick<Runner, 'execute'>;
  readonly authorRunner: Pick<AuthorRunner, 'execute'>;
  /** What CPU limits are multiplied by on this machine; default 1. */
  readonly machineFactor?: number;
  /** Milliseconds from any fixed point; for how often progress is told. */
  readonly now?: () => number;
  /** Told of each fault of ours before it is tried again or given up. */
  readonly onFault?: (fault: FaultError) => void;
}

/** Makes the judge of the server: what it tells is what the practice column of the product's feedback table allows. */
export function createJudge(deps: JudgeDeps): JudgeSubmission {
  return async (given, watcher) => {
    const request = { ...given, problem: scaleProblem(given.problem, deps.machineFactor ?? 1) };
    if (Buffer.byteLength(request.source) > SOURCE_LIMIT_BYTES)
      return compileErrorOf(
        { message: `The source is longer than ${SOURCE_LIMIT_BYTES / 1024} KiB.`, place: null },
        0,
      );
    const first = await judgeOnce(deps, request, watcher);
    if (!(first instanceof FaultError)) return first;
    deps.onFault?.(first);
    // The author's program would fail on the same answer again.
    if (first.code === 'author_program_failed') return judgeErrorOf(request);
    const second = await judgeOnce(deps, request, watcher);
    if (!(second instanceof FaultError)) return second;
    deps.onFault?.(second);
    return judgeErrorOf(request);
  };
}

function judgeErrorOf(request: JudgeRequest): Judged {
  return {
    verdict: 'judge_error',
    message: 'The judge failed, not your program. It does not count; please submit again.',
    place: null,
    results: [],
    passed: 0,
    total: authoredCases(request).length + request.customCases.length,
  };
}

function authoredCases({ problem, part, kind }: JudgeRequest): readonly JudgedCase[] {
  return kind === 'submit' ? submitCases(problem, part) : sampleCases(problem, part);
}

async function casesOf(
  deps: JudgeDeps,
  request: JudgeRequest,
  signal: AbortSignal,
): Promise<readonly JudgedCase[]> {
  const authored = authoredCases(request);
  if (request.kind === 'submit') return authored;
  const { problem, customCases } = request;
  const part = requirePart(problem, request.part);
  return [...authored, ...(await prepareCustomCases(deps, { problem, part, customCases, signal }))];
}

/** @returns our fault in place of a judgement. */
async function judgeOnce(
  deps: JudgeDeps,
  request: JudgeRequest,
  watcher: JudgeWatcher,
): Promise<Judged | FaultError> {
  try {
    return await judge(deps, request, watcher);
  } catch (error) {
    if (error instanceof FaultError) return error;
    throw error;
  }
}

async function judge(deps: JudgeDeps, request: JudgeRequest, watcher: JudgeWatcher): Promise<Judged> {
  const cases = await casesOf(deps, request, watcher.signal);
  const results: KeptResult[] = [];
  const tellProgress = progressTeller(deps.now ?? (() => performance.now()), cases, watcher);
  const compileFailure = await judgeCases(
    deps,
    { ...request, cases },
    {
      onStart: watcher.onStart,
      signal: watcher.signal,
      onResult: (result) => {
        const kept = keptResult(result);
        results.push(kept);
        if (kept.open) {
          watcher.onOpenResult(kept.open);
          return 'continue';
        }
        tellProgress();
        return endsJudging(result.verdict) ? 'stop' : 'continue';
      },
    },
  );
  return compileFailure ? compileErrorOf(compileFailure, cases.length) : judgementOf(cases, results);
}

/**
 * A hidden test that ran out of time or memory ends the judging: the others would most likely do the same, and each
 * costs a process and seconds that somebody else waits for.
 */
function endsJudging(verdict: Verdict | null): boolean {
  return verdict === 'time_limit_exceeded' || verdict === 'memory_limit_exceeded';
}

/** Finer steps would tell the time of a single hidden test. */
const PROGRESS_EVERY_MS = 500;

function progressTeller(now: () => number, cases: readonly JudgedCase[], watcher: JudgeWatcher): () => void {
  const total = cases.filter((judged) => judged.set === 'secret').length;
  let finished = 0;
  let toldAt = now();
  return () => {
    finished += 1;
    if (now() - toldAt < PROGRESS_EVERY_MS) return;
    toldAt = now();
    watcher.onHiddenProgress({ finished, total });
  };
}
