/**
 * How one group of testcases is executed: one isolate with a hard heap limit; in it, compiled once, the driver and the
 * solution; and for each testcase a fresh context in which the driver runs first, then the solution, then the entry.
 *
 * The driver is a script whose value is one function, held here as a reference and called with text. Nothing of this
 * process is ever handed into the guest but text and the guest's own entry point. Everything that runs candidate code
 * stands between `startUsage` and `readUsage`; time is that of this thread, since the isolate's own clock counts
 * waiting for a processor as well.
 */
import ivm from 'isolated-vm';
import type { Ending } from '../../judge/runner.ts';
import type { CaseMessage } from '../protocol.ts';
import { CompileError, type PreparedSource } from '../languages/preparedSource.ts';
import { compileSolution, type CompiledSolution } from './compileSolution.ts';
import { DRIVER_FILE } from './guestSource.ts';
import { hostErrorEnding, readEnding } from './readEnding.ts';

/** What language and driver keep alive in an isolate, in MiB, above which a problem's heap limit counts. */
const IDLE_HEAP_MIB = 6;

/** Timed calls into one isolate before giving up on a testcase; isolated-vm 7.0.1 crashes at about twice as many. */
const STEPS_LIMIT = 90_000;

/** The driver's text, with what V8 made of it the first time. */
export interface CompiledDriver {
  readonly source: string;
  readonly cachedData: ivm.ExternalCopy<ArrayBuffer> | undefined;
}

export interface CaseOutcome {
  readonly ending: Ending;
  readonly cpuMs: number;
  readonly wallMs: number;
  readonly console: string;
}

/** Compiles the driver once for the whole process, so that each isolate starts from the cached result. */
export function compileDriver(source: string): CompiledDriver {
  const isolate = new ivm.Isolate({ memoryLimit: 16 });
  const { cachedData } = isolate.compileScriptSync(source, {
    filename: DRIVER_FILE,
    produceCachedData: true,
  }) as ivm.Script & ivm.CachedDataResult;
  isolate.dispose();
  return { source, cachedData };
}

/** One isolate with a solution in it. */
export class SolutionIsolate {
  readonly #isolate: ivm.Isolate;
  readonly #driver: ivm.Script;
  readonly #solution: CompiledSolution;
  readonly #prepared: PreparedSource;
  readonly #heapLimitBytes: number;
  #steps = 0;
  /** Testcases executed here so far. */
  caseCount = 0;
  /** What was executed here may reach into a next testcase; it needs another isolate. */
  isTainted = false;

  /** @throws CompileError when the source is no program, script or module. */
  constructor(driver: CompiledDriver, prepared: PreparedSource, heapLimitMiB: number) {
    this.#prepared = prepared;
    this.#heapLimitBytes = heapLimitMiB * 1024 * 1024;
    this.#isolate = new ivm.Isolate({ memoryLimit: heapLimitMiB + IDLE_HEAP_MIB });
    this.#driver = this.#isolate.compileScriptSync(driver.source, {
      filename: DRIVER_FILE,
      ...(driver.cachedData && { cachedData: driver.cachedData }),
    });
    this.#solution = compileSolution(this.#isolate, prepared);
  }

  /** Executes one testcase in a fresh context. @throws CompileError when a module turns out to lack the entry. */
  runCase(message: CaseMessage): CaseOutcome {
    this.caseCount += 1;
    const opened = this.#openContext(message);
    if (!opened) return { ending: { kind: 'memory_limit' }, cpuMs: 0, wallMs: 0, console: '' };
    const { context, drive } = opened;
    const started = startUsage();
    const ending = this.#weigh(this.#drive(context, drive, message, started.wallMs + message.wallGuardMs));
    const usage = readUsage(started);
    const console = message.keepConsole && !this.#isolate.isDisposed ? readConsole(drive) : '';
    if (!this.#isolate.isDisposed) {
      // A reference that is kept would keep the whole context alive, and its heap would be the next testcase's.
      drive.release();
      context.release();
    }
    return { ending, ...usage, console };
  }

  /** Null when what earlier testcases left behind fills the heap already. */
  #openContext(message: CaseMessage): { context: ivm.Context; drive: Driver } | null {
    try {
      const context = this.#isolate.createContextSync();
      const drive = this.#driver.runSync(context, { reference: true }) as Driver;
      drive.applySync(undefined, ['prepare', message.guestTask]);
      return { context, drive };
    } catch (error) {
      this.isTainted = true;
      if (this.#isolate.isDisposed) return null;
      throw error;
    }
  }

  #drive(context: ivm.Context, drive: Driver, message: CaseMessage, deadline: number): Ending {
    const timeLeft = (): number => Math.max(1, Math.ceil(deadline - performance.now()));
    try {
      const entry = this.#solution.load(context, message.entryName, timeLeft);
      let text = drive.applySync(undefined, ['run', entry], { timeout: timeLeft() });
      for (let steps = 0; text === ''; steps++) {
        if (steps === STEPS_LIMIT) return { kind: 'time_limit', waited: true };
        if (++this.#steps === STEPS_LIMIT / 2) this.isTainted = true;
        text = drive.applySync(undefined, ['step'], { timeout: timeLeft() });
      }
      return readEnding(text, this.#prepared.locate);
    } catch (error) {
      if (error instanceof CompileError) throw error;
      // Microtasks and rejections that are still queued would surface in the next testcase.
      this.isTainted = true;
      if (this.#isolate.isDisposed) return { kind: 'memory_limit' };
      if (performance.now() >= deadline) return { kind: 'time_limit', waited: false };
      return hostErrorEnding(error, this.#prepared.locate);
    }
  }

  /** A refused buffer is a RangeError to the program; it is the memory limit when the memory is really gone. */
  #weigh(ending: Ending): Ending {
    if (ending.kind !== 'threw' || ending.error.message !== 'Array buffer allocation failed') return ending;
    const { used_heap_size: heap, externally_allocated_size: buffers } =
      this.#isolate.getHeapStatisticsSync();
    return heap + buffers > this.#heapLimitBytes / 2 ? { kind: 'memory_limit' } : ending;
  }

  dispose(): void {
    if (!this.#isolate.isDisposed) this.#isolate.dispose();
  }
}

type Driver = ivm.Reference<(command: string, payload?: unknown) => string>;

/** Driver frames in a stack that the candidate printed are none of theirs. */
const DRIVER_FRAME = new RegExp(`^ +at .*${DRIVER_FILE.replaceAll('.', '\\.')}:\\d+:\\d+\\)?\\n?`, 'gm');

/** A rejection that the program left behind is reported by the next call, whatever that is; the one after it is clean. */
const CONSOLE_TRIES = 3;

function readConsole(drive: Driver): string {
  for (let tries = 1; ; tries++) {
    try {
      return drive.applySync(undefined, ['console'], { timeout: 1000 }).replaceAll(DRIVER_FRAME, '');
    } catch (error) {
      if (tries < CONSOLE_TRIES) continue;
      return `(console output was lost: ${error instanceof Error ? error.message.slice(0, 200) : 'no memory'})`;
    }
  }
}

interface UsageStart {
  readonly cpu: NodeJS.CpuUsage;
  readonly wallMs: number;
}

function startUsage(): UsageStart {
  return { cpu: process.threadCpuUsage(), wallMs: performance.now() };
}

function readUsage(start: UsageStart): { cpuMs: number; wallMs: number } {
  const cpu = process.threadCpuUsage(start.cpu);
  const wallMs = performance.now() - start.wallMs;
  // The kernel counts a thread's time in ticks of some milliseconds; a short call can be given more than it took.
  return { cpuMs: Math.min(wallMs, (cpu.user + cpu.system) / 1000), wallMs };
}
