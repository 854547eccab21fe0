import type { Problem, ShippedSubmission } from '../../catalog/problem.ts';
import type { CaseResult } from '../../judge/judgedCase.ts';
import type { JudgedSubmission } from './checkSubmissions.ts';
import { judgeSource, nameOf, testcaseOf } from './judgeSource.ts';
import { settingPlace } from './settingPlace.ts';
import type { Verification, VerifyDeps } from './verification.ts';

/** How much room limits must leave. */
const ACCEPTED_ROOM = 4;
const TIME_EXCESS = 3;
const MEMORY_EXCESS = 1.25;

/** Other work on the machine makes a time longer; a limit is too tight only when the shortest of so many says so. */
const TIMINGS = 3;

/** The slowest testcase of an accepted submission. */
export interface Slowest {
  readonly part: number;
  readonly shipped: ShippedSubmission;
  readonly result: CaseResult;
  /** As on the author's machine. */
  readonly cpuMs: number;
  readonly limitMs: number;
}

/**
 * Limits must leave room for right solutions in another style, and none for what is meant to be too slow or too big.
 *
 * @returns the slowest accepted testcase of each part, for proposing limits.
 */
export async function checkLimits(
  deps: VerifyDeps,
  verification: Verification,
  judged: readonly JudgedSubmission[],
): Promise<readonly Slowest[]> {
  for (const one of judged) {
    if (one.shipped.verdict !== one.verdict) continue;
    if (one.verdict === 'time_limit_exceeded')
      await checkExcess(deps, verification, one, { cpu: TIME_EXCESS, heap: 1 });
    if (one.verdict === 'memory_limit_exceeded')
      await checkExcess(deps, verification, one, { cpu: 1, heap: MEMORY_EXCESS });
  }
  const slowest = slowestByPart(deps, judged);
  if (deps.checksRoom ?? true) for (const one of slowest.values()) await checkRoom(deps, verification, one);
  return [...slowest.values()];
}

/** A limit that leaves room, rounded up to a figure that looks meant. */
export function proposedLimitMs(slowestMs: number): number {
  return Math.max(100, Math.ceil((slowestMs * ACCEPTED_ROOM) / 100) * 100);
}

/** What is over a limit must be over a larger one too, or another machine would accept it. */
async function checkExcess(
  deps: VerifyDeps,
  { problem, findings }: Verification,
  { shipped, verdict, failed }: JudgedSubmission,
  limitFactors: { readonly cpu: number; readonly heap: number },
): Promise<void> {
  if (!failed) return;
  const { language, source } = shipped;
  const cases = [failed.judged];
  const again = await judgeSource(deps, {
    problem,
    language,
    source,
    cases,
    limitFactors: { ...limitFactors, cpu: (limitFactors.cpu * deps.speedRatio) / deps.machineFactor },
  });
  if (again.verdict === verdict) return;
  const [what, factor] =
    verdict === 'time_limit_exceeded' ? ['CPU limit', limitFactors.cpu] : ['heap', limitFactors.heap];
  findings.add(
    shipped.file,
    1,
    `gets ${again.verdict} on ${nameOf(testcaseOf(problem, failed.judged))} with ${factor} times the ${what}; ` +
      `it must be over that too: make the input larger or the limit smaller`,
  );
}

function slowestByPart(
  { speedRatio }: VerifyDeps,
  judged: readonly JudgedSubmission[],
): ReadonlyMap<number, Slowest> {
  const slowest = new Map<number, Slowest>();
  for (const { shipped, verdict, results } of judged) {
    if (shipped.verdict !== 'accepted' || verdict !== 'accepted') continue;
    for (const result of results) {
      const part = result.judged.part;
      const cpuMs = (result.usage.cpuMs ?? 0) / speedRatio;
      const limitMs = result.judged.limits.cpuMs;
      const before = slowest.get(part);
      if (!before || cpuMs / limitMs > before.cpuMs / before.limitMs)
        slowest.set(part, { part, shipped, result, cpuMs, limitMs });
    }
  }
  return slowest;
}

async function checkRoom(deps: VerifyDeps, verification: Verification, slowest: Slowest): Promise<void> {
  const { problem, findings } = verification;
  const { part, shipped, result, limitMs } = slowest;
  let { cpuMs } = slowest;
  for (let timing = 1; timing < TIMINGS && cpuMs * ACCEPTED_ROOM > limitMs; timing++)
    cpuMs = Math.min(cpuMs, await timeAgain(deps, problem, slowest));
  if (cpuMs * ACCEPTED_ROOM <= limitMs) return;
  const { file, line } = await settingPlace(verification, part, 'cpu_ms');
  findings.add(
    file,
    line,
    `cpu_ms is ${limitMs}, and ${shipped.file} takes ${Math.round(cpuMs)} ms on ` +
      `${nameOf(testcaseOf(problem, result.judged))}; it must be ${ACCEPTED_ROOM} times that: ${proposedLimitMs(cpuMs)}`,
  );
}

async function timeAgain(deps: VerifyDeps, problem: Problem, { shipped, result }: Slowest): Promise<number> {
  const { language, source } = shipped;
  const { results } = await judgeSource(deps, { problem, language, source, cases: [result.judged] });
  return (results[0]?.usage.cpuMs ?? Infinity) / deps.speedRatio;
}
