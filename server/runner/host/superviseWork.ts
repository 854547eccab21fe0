import type { CompileFailure, Ending } from '../../judge/runner.ts';
import { NEAR_MISS_FACTOR, type OutcomeMessage, type WorkMessage } from '../protocol.ts';
import type { ProcessMeter } from './processMeter.ts';
import { deathCause } from './deathCause.ts';
import type { Death, RunnerProcess } from './runnerProcess.ts';
import { watchProcess, type WatchLimits } from './watchProcess.ts';

/** How one work message went. */
export type WorkEnd =
  | { readonly kind: 'finished' }
  | { readonly kind: 'compile_failure'; readonly failure: CompileFailure }
  /** The process is gone; `ending` is that of the first case without an outcome, null when nothing is known of it. */
  | { readonly kind: 'died'; readonly ending: Ending | null; readonly death: Death };

export interface WorkListener {
  readonly onOutcome: (outcome: OutcomeMessage) => 'continue' | 'stop';
  /** All that a measured testcase needs beside the solution stands in the process; it waits until this returns. */
  readonly onPrepared: () => void;
}

/**
 * Sends a work message to a process and watches over it until it is finished or dead. The limits that count are
 * enforced here: CPU time read from outside, real time, resident size; over any of them the process is killed.
 */
export function superviseWork(
  deps: { readonly meter: ProcessMeter; readonly limits: WatchLimits },
  runner: RunnerProcess,
  work: WorkMessage,
  listener: WorkListener,
  signal: AbortSignal | undefined,
): Promise<WorkEnd> {
  const { meter, limits } = deps;
  return new Promise((resolve) => {
    let next = 0;
    let compileFailure: CompileFailure | null = null;
    let stopped = false;
    const residentAtStart = meter.residentMiB(runner.pid) ?? 0;
    const residentLimit = residentAtStart + 2 * work.heapLimitMiB + limits.residentSlackMiB;
    const watch = watchProcess(
      { meter, limits },
      runner.pid,
      () => {
        const message = work.cases[Math.min(next, work.cases.length - 1)];
        return message
          ? {
              cpuMs: NEAR_MISS_FACTOR * message.cpuLimitMs + limits.cpuSlackMs,
              residentMiB: residentLimit,
            }
          : null;
      },
      (reason) => runner.kill(reason),
    );
    const abort = (): void => runner.kill('aborted');
    signal?.addEventListener('abort', abort, { once: true });

    const end = (result: WorkEnd): void => {
      watch.stop();
      signal?.removeEventListener('abort', abort);
      if (result.kind !== 'died') runner.listen(null);
      resolve(result);
    };
    runner.listen({
      onReply: (reply) => {
        if (reply.type === 'compile_failure') compileFailure = { message: reply.message, place: reply.place };
        else if (reply.type === 'again') watch.restart();
        else if (reply.type === 'prepared') {
          if (reply.index !== next || stopped) return stopped ? undefined : runner.kill('malformed');
          watch.restart();
          listener.onPrepared();
          runner.send({ type: 'go' });
        } else if (reply.type === 'outcome') {
          if (reply.index !== next || stopped) return stopped ? undefined : runner.kill('malformed');
          next += 1;
          watch.restart();
          if (listener.onOutcome(reply) === 'stop') {
            stopped = true;
            runner.send({ type: 'stop' });
          }
        } else if (reply.type === 'finished' && (next > 0 || compileFailure)) {
          if (!reply.isFit) runner.kill('retired');
          end(compileFailure ? { kind: 'compile_failure', failure: compileFailure } : { kind: 'finished' });
        } else runner.kill('malformed');
      },
      onDeath: (death) => {
        if (compileFailure) return end({ kind: 'compile_failure', failure: compileFailure });
        if (next === work.cases.length || stopped) return end({ kind: 'finished' });
        end({ kind: 'died', ending: endingOf(death), death });
      },
    });
    if (signal?.aborted) abort();
    else runner.send(work);
  });
}

function endingOf(death: Death): Ending | null {
  switch (deathCause(death)) {
    case 'memory':
      return { kind: 'memory_limit' };
    case 'cpu':
      return { kind: 'time_limit', waited: false };
    case 'wall':
      return { kind: 'time_limit', waited: true };
    case 'flood':
      return { kind: 'output_limit', what: 'The program answered too much' };
    case 'unknown':
      return null;
  }
}
