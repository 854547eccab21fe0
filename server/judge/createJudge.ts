import { setImmediate as nextTurn } from 'node:timers/promises';
import { parseCaseText, parseExpectationText, type Parsed } from '#contract/caseText.ts';
import { SOURCE_LIMIT_BYTES } from '#contract/limits.ts';
import type { Verdict } from '#contract/verdict.ts';
import { FaultError } from '../errors.ts';
import { compileErrorOf, judgementOf, keptResult, type KeptResult } from './feedback.ts';
import {
  customCase,
  judgeCases,
  requirePart,
  sampleCases,
  submitCases,
  type JudgedCase,
} from './judgeCases.ts';
import type { Judged, JudgeRequest, JudgeSubmission, JudgeWatcher } from './judgeSubmission.ts';
import type { Runner } from './runner.ts';
import { scaleProblem } from './scaleProblem.ts';

export interface JudgeDeps {
  readonly runner: Runner;
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
    const cases = await casesOf(request);
    try {
      return await judgeOnce(deps, request, cases, watcher);
    } catch (first) {
      if (!(first instanceof FaultError)) throw first;
      deps.onFault?.(first);
    }
    try {
      return await judgeOnce(deps, request, cases, watcher);
    } catch (second) {
      if (!(second instanceof FaultError)) throw second;
      deps.onFault?.(second);
      return judgeErrorOf(cases.length);
    }
  };
}

function judgeErrorOf(total: number): Judged {
  return {
    verdict: 'judge_error',
    message: 'The judge failed, not your program. It does not count; please submit again.',
    place: null,
    results: [],
    passed: 0,
    total,
  };
}

async function casesOf(request: JudgeRequest): Promise<readonly JudgedCase[]> {
  const { problem, kind, customCases } = request;
  if (kind === 'submit') return submitCases(problem, request.part);
  const part = requirePart(problem, request.part);
  const cases = [...sampleCases(problem, request.part)];
  for (const [index, custom] of customCases.entries()) {
    // The longest text takes some 30 ms to parse: others get a turn between two of them.
    await nextTurn();
    const call = requireParsed(parseCaseText(part.entry, custom.input));
    const expected =
      custom.expected.trim() === '' ? null : requireParsed(parseExpectationText(call, custom.expected));
    cases.push(customCase(part, index + 1, call, expected));
  }
  return cases;
}

/** Custom testcases were read once at the edge, where what is wrong with them is told. */
function requireParsed<T>(parsed: Parsed<T>): T {
  if (!parsed.ok) throw new TypeError(`an unchecked custom testcase reached the judge: ${parsed.message}`);
  return parsed.value;
}

async function judgeOnce(
  deps: JudgeDeps,
  request: JudgeRequest,
  cases: readonly JudgedCase[],
  watcher: JudgeWatcher,
): Promise<Judged> {
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
