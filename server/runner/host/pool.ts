/**
 * How the pool works: `size` runner processes execute, one work at a time each, and one more stands ready, so that a
 * process which had to be killed is replaced while nobody waits. All of them are alike and owned here.
 *
 * A work's cases are sent in groups: those that share an isolate together, each whose memory is measured alone. When a
 * process dies, the case it was at gets the ending that the evidence gives, and the rest goes to another process. A
 * death without evidence (killed from outside, a crash) is tried twice more before it is held against the program.
 *
 * A process is replaced after anything abnormal, after WORKS_PER_PROCESS works, and when it has grown. Replacements
 * start at once; a start that fails is tried again when somebody needs a process, and then it is the caller's fault
 * to hear of.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FaultError } from '../../errors.ts';
import type { CaseWork, Ending, Execution, Outcome, Runner, Watcher, Work } from '../../judge/runner.ts';
import type { OutcomeMessage } from '../protocol.ts';
import { caseMessage } from './caseMessage.ts';
import { openProcessMeter, type ProcessMeter } from './processMeter.ts';
import { runnerCommand, type RunnerCommand } from './runnerCommand.ts';
import { RunnerProcess } from './runnerProcess.ts';
import { superviseWork, type WorkEnd } from './superviseWork.ts';
import { WATCH_DEFAULTS, type WatchLimits } from './watchProcess.ts';

export interface PoolOptions {
  /** Works executed at once, and so processes at work. */
  readonly size: number;
  /** Processes that stand ready beside those at work; default 1. */
  readonly spares?: number;
  /** Told of deaths and starts, for the log. Never holds anything of a testcase. */
  readonly onEvent?: (event: PoolEvent) => void;
  readonly watchLimits?: WatchLimits;
  readonly command?: RunnerCommand;
}

export type PoolEvent =
  | { readonly type: 'runner_died'; readonly pid: number; readonly reason: string }
  | { readonly type: 'runner_failed_to_start'; readonly message: string };

const SPARES = 1;
/** So often a testcase's process may die without evidence before that counts: whoever kills one may kill the spare too. */
const UNEXPLAINED_DEATHS = 3;
/** Failed starts that one work sits through before it is told. */
const STARTS_TRIED = 3;
const WORKS_PER_PROCESS = 200;
/** Resident size of an idle process above which it is replaced. A fresh one has about 70. */
const IDLE_RESIDENT_LIMIT_MIB = 220;

/** Opens the pool; the processes start in the background. */
export async function openPool(
  options: PoolOptions,
): Promise<Runner & { readonly pids: () => readonly number[] }> {
  const cwd = await mkdtemp(path.join(tmpdir(), 'dryrun-runner-'));
  return new Pool(options, cwd);
}

/** Cases sent together: all in one isolate, or one whose memory is measured. */
interface Group {
  readonly first: number;
  readonly cases: readonly CaseWork[];
  readonly isMeasured: boolean;
}

class Pool implements Runner {
  readonly #options: PoolOptions;
  readonly #cwd: string;
  readonly #command: RunnerCommand;
  readonly #meter: ProcessMeter = openProcessMeter();
  readonly #idle: RunnerProcess[] = [];
  readonly #starting = new Set<Promise<RunnerProcess>>();
  readonly #busy = new Set<RunnerProcess>();
  readonly #waiting: (() => void)[] = [];
  #closed = false;

  constructor(options: PoolOptions, cwd: string) {
    this.#options = options;
    this.#cwd = cwd;
    this.#command = options.command ?? runnerCommand();
    this.#refill();
  }

  pids(): readonly number[] {
    return [...this.#idle, ...this.#busy].map((runner) => runner.pid);
  }

  async execute(work: Work, watcher: Watcher): Promise<Execution> {
    let unexplained = 0;
    let isStopped = false;
    let first = 0;
    let started = false;
    while (first < work.cases.length && !isStopped) {
      const group = groupFrom(work.cases, first);
      const runner = await this.#acquire(group.isMeasured, watcher.signal);
      if (!started) watcher.onStart?.();
      started = true;
      const tell = (index: number, outcome: Outcome): 'continue' | 'stop' => {
        first = index + 1;
        unexplained = 0;
        const answer = watcher.onOutcome(index, outcome);
        isStopped = answer === 'stop';
        return answer;
      };
      const end = await this.#runGroup(runner, work, group, watcher, tell);
      this.#release(runner);
      watcher.signal?.throwIfAborted();
      if (end.kind === 'compile_failure') return { compileFailure: end.failure };
      if (end.kind === 'finished') continue;
      if (!end.ending && ++unexplained < UNEXPLAINED_DEATHS) continue;
      tell(first, { ending: end.ending ?? { kind: 'crashed' }, usage: NO_USAGE, console: '' });
    }
    return { compileFailure: null };
  }

  async #runGroup(
    runner: RunnerProcess,
    work: Work,
    group: Group,
    watcher: Watcher,
    tell: (index: number, outcome: Outcome) => 'continue' | 'stop',
  ): Promise<WorkEnd> {
    let base: number | null = null;
    // Of a first try, where there is a second: that begins in a process that keeps what the first one freed.
    let earlier = 0;
    const end = await superviseWork(
      { meter: this.#meter, limits: this.#options.watchLimits ?? WATCH_DEFAULTS },
      runner,
      {
        type: 'work',
        language: work.language,
        source: work.source,
        heapLimitMiB: Math.max(...group.cases.map((one) => one.limits.heapMiB)),
        cases: group.cases.map((one) => caseMessage(one, work.source)),
      },
      {
        onPrepared: () => {
          if (base !== null) earlier = this.#peakAbove(base, runner.pid) ?? 0;
          base = this.#startPeak(runner.pid);
        },
        onOutcome: (message) => {
          const peakMiB = base === null ? null : this.#peakAbove(base, runner.pid, earlier);
          const limit = group.cases[message.index]?.limits.cpuMs ?? 0;
          return tell(group.first + message.index, outcomeOf(message, limit, peakMiB));
        },
      },
      watcher.signal,
    );
    if (end.kind === 'died')
      this.#options.onEvent?.({
        type: 'runner_died',
        pid: runner.pid,
        reason: end.death.killedFor ?? end.death.exit,
      });
    return end;
  }

  #startPeak(pid: number): number | null {
    this.#meter.resetPeak(pid);
    return this.#meter.residentMiB(pid);
  }

  #peakAbove(base: number, pid: number, least = 0): number | null {
    const peak = this.#meter.peakMiB(pid);
    return peak === null ? null : Math.max(least, peak - base);
  }

  /** @throws FaultError when no process can be started, the signal's reason when aborted. */
  async #acquire(isMeasured: boolean, signal: AbortSignal | undefined): Promise<RunnerProcess> {
    const onAbort = (): void => this.#wake();
    signal?.addEventListener('abort', onAbort, { once: true });
    try {
      return await this.#nextProcess(isMeasured, signal);
    } finally {
      signal?.removeEventListener('abort', onAbort);
    }
  }

  async #nextProcess(isMeasured: boolean, signal: AbortSignal | undefined): Promise<RunnerProcess> {
    for (let failures = 0; ;) {
      signal?.throwIfAborted();
      if (this.#closed) throw new FaultError('runner_did_not_start', 'The runner pool is closed.');
      const idle = this.#takeIdle(isMeasured);
      if (idle) {
        this.#busy.add(idle);
        return idle;
      }
      this.#refill();
      try {
        await Promise.race([...this.#starting, this.#nextChange()]);
      } catch (fault) {
        if (++failures === STARTS_TRIED) throw fault;
      }
    }
  }

  /**
   * Memory is measured in a process that has executed nothing yet: one that has keeps freed memory, which the next
   * program would fill unseen. So other work prefers processes that were used, and when all were, one of them goes.
   */
  #takeIdle(isMeasured: boolean): RunnerProcess | undefined {
    if (this.#busy.size >= this.#options.size) return undefined;
    const alive = this.#idle.splice(0).filter((runner) => runner.isAlive);
    const fresh = alive.findIndex((runner) => runner.workCount === 0);
    const used = alive.findIndex((runner) => runner.workCount > 0);
    const chosen = isMeasured ? fresh : used >= 0 ? used : fresh;
    const [taken] = chosen < 0 ? [] : alive.splice(chosen, 1);
    if (!taken && isMeasured && this.#starting.size === 0) alive.shift()?.kill('retired');
    this.#idle.push(...alive);
    return taken;
  }

  #nextChange(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #release(runner: RunnerProcess): void {
    this.#busy.delete(runner);
    const isGrown = (this.#meter.residentMiB(runner.pid) ?? 0) > IDLE_RESIDENT_LIMIT_MIB;
    if (runner.isAlive && !isGrown && runner.workCount < WORKS_PER_PROCESS && !this.#closed)
      this.#offer(runner);
    else runner.kill('retired');
    this.#refill();
    this.#wake();
  }

  #offer(runner: RunnerProcess): void {
    this.#idle.push(runner);
    this.#wake();
  }

  /** Something changed: whoever waits looks again. */
  #wake(): void {
    for (const look of this.#waiting.splice(0)) look();
  }

  #refill(): void {
    if (this.#closed) return;
    const alive =
      this.#idle.filter((runner) => runner.isAlive).length + this.#busy.size + this.#starting.size;
    for (let count = alive; count < this.#options.size + (this.#options.spares ?? SPARES); count++)
      this.#start();
  }

  #start(): void {
    const start = RunnerProcess.start(this.#command, this.#cwd);
    this.#starting.add(start);
    void start.then(
      (runner) => {
        this.#starting.delete(start);
        if (this.#closed) runner.kill('retired');
        else this.#offer(runner);
      },
      (error: unknown) => {
        this.#starting.delete(start);
        this.#options.onEvent?.({ type: 'runner_failed_to_start', message: String(error) });
      },
    );
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#wake();
    for (const runner of [...this.#idle, ...this.#busy]) runner.kill('retired');
    await Promise.allSettled(this.#starting);
    for (const runner of this.#idle) runner.kill('retired');
    await rm(this.#cwd, { recursive: true, force: true });
  }
}

const NO_USAGE = { cpuMs: null, wallMs: null, peakMiB: null } as const;

function groupFrom(cases: readonly CaseWork[], first: number): Group {
  if (cases[first]?.measureMemory) return { first, cases: cases.slice(first, first + 1), isMeasured: true };
  const nextMeasured = cases.findIndex((one, index) => index > first && one.measureMemory);
  return {
    first,
    cases: cases.slice(first, nextMeasured < 0 ? undefined : nextMeasured),
    isMeasured: false,
  };
}

/** CPU time decides: an answer that took more than the limit is none. */
function outcomeOf(message: OutcomeMessage, cpuLimitMs: number, peakMiB: number | null): Outcome {
  const { cpuMs, wallMs, console } = message;
  const ending: Ending = cpuMs > cpuLimitMs ? { kind: 'time_limit', waited: false } : message.ending;
  return { ending, usage: { cpuMs, wallMs, peakMiB }, console };
}
