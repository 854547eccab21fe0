import type { Ending } from '../../judge/runner.ts';
import { CompileError } from '../languages/preparedSource.ts';
import { prepareSource } from '../languages/prepareSource.ts';
import { NEAR_MISS_FACTOR, type CaseMessage, type Reply, type WorkMessage } from '../protocol.ts';
import { SolutionIsolate, type CaseOutcome, type GuestScripts } from './isolate.ts';

/** What executing work needs of the process around it. */
export interface ExecuteDeps {
  readonly scripts: GuestScripts;
  /** Resolves when the reply is on its way, so that a long one does not pile up. */
  readonly send: (reply: Reply) => Promise<void>;
  /** Lets a `stop` arrive between two testcases. */
  readonly isStopped: () => Promise<boolean>;
  /** Waits until the server is ready to measure. */
  readonly untilGo: () => Promise<void>;
}

/**
 * Executes the cases of one work message in order, telling each outcome as soon as it is known.
 *
 * @returns whether the process may be used again.
 */
export async function executeWork(deps: ExecuteDeps, work: WorkMessage): Promise<boolean> {
  try {
    const prepared = prepareSource(work.language, work.source);
    return await executeCases(
      deps,
      work.cases,
      () => new SolutionIsolate(deps.scripts, prepared, work.heapLimitMiB),
    );
  } catch (error) {
    if (!(error instanceof CompileError)) throw error;
    await deps.send({ type: 'compile_failure', ...error.failure });
    return !error.isCompilerBroken;
  }
}

async function executeCases(
  deps: ExecuteDeps,
  cases: readonly CaseMessage[],
  openIsolate: () => SolutionIsolate,
): Promise<boolean> {
  let isolate = openIsolate();
  try {
    for (const [index, message] of cases.entries()) {
      if (await deps.isStopped()) return true;
      if (isolate.isTainted || followsSecret(cases, index)) {
        isolate.dispose();
        isolate = openIsolate();
      }
      let outcome = await runCase(deps, isolate, index, message);
      if (isDoubtful(outcome, message.cpuLimitMs, isolate.caseCount)) {
        await deps.send({ type: 'again', index });
        isolate.dispose();
        isolate = openIsolate();
        outcome = await runCase(deps, isolate, index, message);
      }
      await deps.send({ type: 'outcome', index, ...outcome });
      if (isAbnormal(outcome.ending)) return false;
    }
    return true;
  } finally {
    isolate.dispose();
  }
}

async function runCase(
  { send, untilGo }: ExecuteDeps,
  isolate: SolutionIsolate,
  index: number,
  message: CaseMessage,
): Promise<CaseOutcome> {
  const opened = isolate.openCase(message);
  if ('kind' in opened) return { ending: opened, cpuMs: 0, wallMs: 0, console: '' };
  if (message.isMeasured) {
    const go = untilGo();
    await send({ type: 'prepared', index });
    await go;
  }
  return isolate.runCase(opened);
}

/** What is shown must not stand in one heap with what is hidden: how full it is would tell of the hidden input. */
function followsSecret(cases: readonly CaseMessage[], index: number): boolean {
  return cases[index]?.keepConsole === true && cases[index - 1]?.keepConsole === false;
}

/**
 * Whether a testcase deserves a second look, in an isolate of its own: other work on the machine makes CPU time longer,
 * and what earlier testcases left in a shared heap must not count against this one.
 */
function isDoubtful(outcome: CaseOutcome, cpuLimitMs: number, caseCount: number): boolean {
  if (outcome.ending.kind === 'memory_limit') return caseCount > 1;
  if (isAbnormal(outcome.ending)) return false;
  return outcome.cpuMs > cpuLimitMs && outcome.cpuMs <= cpuLimitMs * NEAR_MISS_FACTOR;
}

function isAbnormal(ending: Ending): boolean {
  return ending.kind === 'time_limit' || ending.kind === 'memory_limit';
}
