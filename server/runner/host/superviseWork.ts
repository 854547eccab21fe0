import type { CompileFailure, Ending } from '../../judge/runner.ts';
import { NEAR_MISS_FACTOR, type CaseMessage, type OutcomeMessage, type WorkMessage } from '../protocol.ts';
import type { ProcessMeter } from './processMeter.ts';
import type { Death, RunnerProcess } from './runnerProcess.ts';

/** Settings of the watch, with the defaults of WATCH_DEFAULTS. */
export interface WatchLimits {
  /** How often a working process is looked at, in milliseconds. */
  readonly everyMs: number;
  /** Resident size above the process's size at start and twice the heap limit, in MiB; what the heap does not count. */
  readonly residentSlackMiB: number;
  /** Allowed beside the solution's CPU time, in milliseconds: making a context, the driver, our own reading late. */
  readonly cpuSlackMs: number;
  /** A process that used no CPU time for so long is stuck, in milliseconds. A starved one uses a little. */
  readonly idleMs: number;
  /** Real time for one testcase when CPU time cannot be read: this many times the CPU limit and `idleMs`. */
  readonly blindFactor: number;
}

export const WATCH_DEFAULTS: WatchLimits = {
  everyMs: 10,
  residentSlackMiB: 160,
  cpuSlackMs: 150,
  idleMs: 4000,
  blindFactor: 3,
};

/** How one work message went. */
export type WorkEnd =
  | { readonly kind: 'finished' }
  | { readonly kind: 'compile_failure'; readonly failure: CompileFailure }
  /** The process is gone; `ending` is that of the first case without an outcome, null when nothing is known of it. */
  | { readonly kind: 'died'; readonly ending: Ending | null; readonly death: Death };

export interface WorkListener {
  readonly onOutcome: (outcome: OutcomeMessage) => 'continue' | 'stop';
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
    // Begun at the first look, so that the many testcases that end before it cost no reading.
    let watch: Watch | null = null;
    let ended = false;

    const look = (): void => {
      const message = work.cases[Math.min(next, work.cases.length - 1)];
      if (!message || ended) return;
      const resident = meter.residentMiB(runner.pid);
      if (resident !== null && resident > residentLimit) return runner.kill('memory');
      watch ??= startWatch(meter, runner.pid);
      const reason = lookAt(watch, meter.cpuMs(runner.pid), message, limits);
      if (reason) runner.kill(reason);
    };
    // A late timer must not count against the process: what it has already said is read before it is looked at.
    const timer = setInterval(() => setImmediate(look), limits.everyMs);
    const abort = (): void => runner.kill('aborted');
    signal?.addEventListener('abort', abort, { once: true });

    const end = (result: WorkEnd): void => {
      ended = true;
      clearInterval(timer);
      signal?.removeEventListener('abort', abort);
      if (result.kind !== 'died') runner.listen(null);
      resolve(result);
    };
    runner.listen({
      onReply: (reply) => {
        if (reply.type === 'compile_failure') compileFailure = { message: reply.message, place: reply.place };
        else if (reply.type === 'again') watch = null;
        else if (reply.type === 'outcome') {
          if (reply.index !== next || stopped) return stopped ? undefined : runner.kill('malformed');
          next += 1;
          watch = null;
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

interface Watch {
  readonly startedAt: number;
  readonly cpuAtStart: number | null;
  /** The last time CPU time was seen to grow, and to what. */
  grewAt: number;
  cpuMs: number | null;
}

function startWatch(meter: ProcessMeter, pid: number): Watch {
  const now = performance.now();
  const cpuMs = meter.cpuMs(pid);
  return { startedAt: now, cpuAtStart: cpuMs, grewAt: now, cpuMs };
}

function lookAt(
  watch: Watch,
  cpuMs: number | null,
  message: CaseMessage,
  limits: WatchLimits,
): 'cpu' | 'wall' | null {
  const now = performance.now();
  if (cpuMs === null || watch.cpuAtStart === null)
    return now - watch.startedAt > limits.blindFactor * message.cpuLimitMs + limits.idleMs ? 'wall' : null;
  if (cpuMs - watch.cpuAtStart > NEAR_MISS_FACTOR * message.cpuLimitMs + limits.cpuSlackMs) return 'cpu';
  if (cpuMs !== watch.cpuMs) {
    watch.cpuMs = cpuMs;
    watch.grewAt = now;
  }
  return now - watch.grewAt > limits.idleMs ? 'wall' : null;
}

const OUT_OF_MEMORY =
  /out of memory|heap limit|Allocation failed|invalid table size|invalid size error|bad_alloc|Last few GCs/i;

/** Reads the evidence. V8 can report that it ran out of memory and then hang, so that outranks a time limit. */
function endingOf(death: Death): Ending | null {
  if (death.killedFor === 'memory' || OUT_OF_MEMORY.test(death.stderr)) return { kind: 'memory_limit' };
  switch (death.killedFor) {
    case 'cpu':
      return { kind: 'time_limit', waited: false };
    case 'wall':
      return { kind: 'time_limit', waited: true };
    case 'flood':
      return { kind: 'output_limit', what: 'The program answered too much' };
    default:
      return null;
  }
}
