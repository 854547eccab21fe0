/**
 * How one group of testcases is executed: one isolate with a hard heap limit; in it, compiled once, the driver and the
 * solution; and for each testcase a fresh context in which the driver runs first, then the solution, then the entry. A testcase
 * with a harness or a stream has a second context, for the author's programs alone: the two know of each other only
 * through the driver.
 *
 * The driver is a script whose value is one function, held here as a reference and called with text. Nothing of this
 * process is ever handed into the guest but text and the guest's own entry point. Everything that runs candidate code
 * stands between `startUsage` and `readUsage`; time is that of this thread, since the isolate's own clock counts
 * waiting for a processor as well.
 */
import ivm from 'isolated-vm';
import type { Ending } from '../../judge/runner.ts';
import type { CaseAuthor, CaseMessage } from '../protocol.ts';
import { CompileError, type PreparedSource } from '../languages/preparedSource.ts';
import { AuthorError, loadPrograms, openAuthorRealm } from './authorModules.ts';
import { compileSolution, type CompiledSolution } from './compileSolution.ts';
import { DRIVER_FILE } from './guestSource.ts';
import { harnessEnding, hostErrorEnding, readEnding } from './readEnding.ts';

/** What language and driver keep alive in an isolate, in MiB, above which a problem's heap limit counts. */
const IDLE_HEAP_MIB = 6;

/** Timed calls into one isolate; isolated-vm 7.0.1 crashes at some 200 000. */
const TIMED_STEPS = 40_000;

/** The driver's text, with what V8 made of it the first time. */
export interface CompiledDriver {
  readonly source: string;
  readonly cachedData: ivm.ExternalCopy<ArrayBuffer> | undefined;
}

/** What stands around the candidate's code, and around the author's. */
export interface GuestScripts {
  readonly driver: CompiledDriver;
  readonly authorRealm: CompiledDriver;
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
  readonly #authorRealm: CompiledDriver;
  #authorScript: ivm.Script | null = null;
  readonly #solution: CompiledSolution;
  readonly #prepared: PreparedSource;
  readonly #heapLimitBytes: number;
  #steps = 0;
  /** Testcases executed here so far. */
  caseCount = 0;
  /** What was executed here may reach into a next testcase; it needs another isolate. */
  isTainted = false;

  /** @throws CompileError when the source is no program, script or module. */
  constructor(scripts: GuestScripts, prepared: PreparedSource, heapLimitMiB: number) {
    this.#prepared = prepared;
    this.#heapLimitBytes = heapLimitMiB * 1024 * 1024;
    this.#isolate = new ivm.Isolate({ memoryLimit: heapLimitMiB + IDLE_HEAP_MIB });
    this.#driver = compileInto(this.#isolate, scripts.driver);
    this.#authorRealm = scripts.authorRealm;
    this.#solution = compileSolution(this.#isolate, prepared);
  }

  /** Opens the realms of one testcase: all that stands there before the solution, or why it cannot. */
  openCase(message: CaseMessage): OpenCase | Ending {
    this.caseCount += 1;
    const held: { release(): void }[] = [];
    try {
      const deadline = performance.now() + message.wallGuardMs;
      const door = message.author && this.#openAuthor(message.author, held, deadline);
      const context = this.#isolate.createContextSync();
      const drive = this.#driver.runSync(context, { reference: true }) as Driver;
      held.push(drive, context);
      drive.applySync(undefined, ['prepare', message.guestTask, door ? door.derefInto() : undefined]);
      return { message, context, drive, held };
    } catch (error) {
      this.isTainted = true;
      // What earlier testcases left behind fills the heap already.
      if (this.#isolate.isDisposed) return { kind: 'memory_limit' };
      if (error instanceof AuthorError) return harnessEnding(error, message.author?.programs ?? {});
      throw error;
    }
  }

  /** Executes the solution in it. @throws CompileError when a module turns out to lack the entry. */
  runCase(opened: OpenCase): CaseOutcome {
    const { message, drive, held } = opened;
    const started = startUsage();
    const ending = this.#weigh(this.#drive(opened, started.wallMs + message.wallGuardMs));
    const usage = readUsage(started);
    const console = message.keepConsole && !this.#isolate.isDisposed ? readConsole(drive) : '';
    // A reference that is kept would keep the whole context alive, and its heap would be the next testcase's.
    if (!this.#isolate.isDisposed) for (const reference of held) reference.release();
    return { ending, ...usage, console };
  }

  #openAuthor(
    { programs, wanted, task }: CaseAuthor,
    held: { release(): void }[],
    deadline: number,
  ): ivm.Reference {
    this.#authorScript ??= compileInto(this.#isolate, this.#authorRealm);
    const { context, realm } = openAuthorRealm(this.#isolate, this.#authorScript);
    held.push(realm, context);
    loadPrograms(this.#isolate, context, realm, programs, wanted, () => millisecondsTo(deadline));
    const door = realm.applySync(undefined, ['door', task], { result: { reference: true } }) as ivm.Reference;
    held.push(door);
    return door;
  }

  #drive({ message, context, drive }: OpenCase, deadline: number): Ending {
    const timeLeft = (): number => millisecondsTo(deadline);
    const programs = message.author?.programs ?? {};
    try {
      const entry = this.#solution.load(context, message.entryName, timeLeft);
      let text = drive.applySync(undefined, ['run', entry], { timeout: timeLeft() });
      while (text === '') text = this.#step(drive, timeLeft);
      return readEnding(text, this.#prepared.locate, programs);
    } catch (error) {
      if (error instanceof CompileError) throw error;
      // Microtasks and rejections that are still queued would surface in the next testcase.
      this.isTainted = true;
      if (this.#isolate.isDisposed) return { kind: 'memory_limit' };
      if (performance.now() >= deadline) return { kind: 'time_limit', waited: false };
      return hostErrorEnding(error, this.#prepared.locate, programs);
    }
  }

  /** Steps are many where a testcase waits often; beyond the first of them only the server's watch bounds each. */
  #step(drive: Driver, timeLeft: () => number): string {
    this.#steps += 1;
    return this.#steps > TIMED_STEPS
      ? drive.applySync(undefined, ['step'])
      : drive.applySync(undefined, ['step'], { timeout: timeLeft() });
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

/** A testcase whose realms are open. */
export interface OpenCase {
  readonly message: CaseMessage;
  readonly context: ivm.Context;
  readonly drive: Driver;
  /** All that must be let go of when the testcase is over. */
  readonly held: readonly { release(): void }[];
}

function millisecondsTo(deadline: number): number {
  return Math.max(1, Math.ceil(deadline - performance.now()));
}

/** Compiles one of our own scripts for an isolate, from what V8 made of it before. */
export function compileInto(isolate: ivm.Isolate, { source, cachedData }: CompiledDriver): ivm.Script {
  return isolate.compileScriptSync(source, {
    filename: DRIVER_FILE,
    ...(cachedData && { cachedData }),
  });
}

type Driver = ivm.Reference<(command: string, payload?: unknown, authorDoor?: unknown) => string>;

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
