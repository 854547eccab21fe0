import { CompileError } from '../languages/preparedSource.ts';
import { prepareSource } from '../languages/prepareSource.ts';
import { NEAR_MISS_FACTOR, type CaseMessage, type Reply, type WorkMessage } from '../protocol.ts';
import { SolutionIsolate, type CaseOutcome, type CompiledDriver } from './isolate.ts';

/** What executing work needs of the process around it. */
export interface ExecuteDeps {
  readonly driver: CompiledDriver;
  /** Resolves when the reply is on its way, so that a long one does not pile up. */
  readonly send: (reply: Reply) => Promise<void>;
  /** Lets a `stop` arrive between two testcases. */
  readonly isStopped: () => Promise<boolean>;
}

/**
 * Executes the cases of one work message in order, telling each outcome as soon as it is known.
 *
 * @returns whether the process may be used again.
 */
export async function executeWork(deps: ExecuteDeps, work: WorkMessage): Promise<boolean> {
  try {
    const prepared = prepareSource(work.language, work.source);
    const isolate = new SolutionIsolate(deps.driver, prepared, work.heapLimitMiB);
    try {
      return await executeCases(deps, work.cases, isolate);
    } finally {
      isolate.dispose();
    }
  } catch (error) {
    if (!(error instanceof CompileError)) throw error;
    await deps.send({ type: 'compile_failure', ...error.failure });
    return !error.isCompilerBroken;
  }
}

async function executeCases(
  deps: ExecuteDeps,
  cases: readonly CaseMessage[],
  isolate: SolutionIsolate,
): Promise<boolean> {
  for (const [index, message] of cases.entries()) {
    if (await deps.isStopped()) return true;
    let outcome = isolate.runCase(message);
    if (isNearMiss(outcome, message.cpuLimitMs)) {
      await deps.send({ type: 'again', index });
      outcome = isolate.runCase(message);
    }
    await deps.send({ type: 'outcome', index, ...outcome });
    const { kind } = outcome.ending;
    if (kind === 'time_limit' || kind === 'memory_limit') return false;
  }
  return true;
}

/** Other work on the machine makes caches cold and CPU time longer; so little over the limit is measured again. */
function isNearMiss(outcome: CaseOutcome, cpuLimitMs: number): boolean {
  return outcome.cpuMs > cpuLimitMs && outcome.cpuMs <= cpuLimitMs * NEAR_MISS_FACTOR;
}
