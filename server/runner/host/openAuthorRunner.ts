/**
 * How the author's programs are executed: in a process of their own, started when it is first needed, with the guards
 * of a runner process. It stays warm for the next call, is replaced after anything abnormal, and ends when nobody has
 * needed it for a while. Calls that find all processes busy wait for one.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { AuthorProgram, AuthorPrograms } from '../../catalog/problem.ts';
import { FaultError } from '../../errors.ts';
import type { AuthorAnswer, AuthorCall, AuthorRunner } from '../../judge/authorRunner.ts';
import { PROGRAM_NAMES, type ProgramName } from '../child/guest/authorTask.ts';
import { AUTHOR_REPLY_LIMIT_BYTES, type AuthorCallMessage } from '../protocol.ts';
import { authorAnswer, failedAnswer } from './authorAnswer.ts';
import { AUTHOR_LIMITS, authorMessage, limitsOf, programOf } from './authorMessage.ts';
import { deathCause } from './deathCause.ts';
import { openProcessMeter } from './processMeter.ts';
import { runnerCommand, type RunnerCommand } from './runnerCommand.ts';
import { RunnerProcess } from './runnerProcess.ts';
import { superviseAuthor } from './superviseAuthor.ts';
import { WATCH_DEFAULTS } from './watchProcess.ts';

export interface AuthorRunnerOptions {
  /** Processes at most; default 1. */
  readonly size?: number;
  /** After so long without work a process is ended, in milliseconds; default 60 000. */
  readonly idleMs?: number;
  readonly limits?: typeof AUTHOR_LIMITS;
  /** Told when a process dies at work, for the log. */
  readonly onDeath?: (death: { readonly pid: number; readonly reason: string }) => void;
  readonly command?: RunnerCommand;
}

/** Opens the runner of the author's programs; no process is started yet. */
export async function openAuthorRunner(
  options: AuthorRunnerOptions = {},
): Promise<AuthorRunner & { readonly pids: () => readonly number[] }> {
  const cwd = await mkdtemp(path.join(tmpdir(), 'dryrun-author-'));
  return new AuthorProcesses(options, cwd);
}

const IDLE_MS = 60_000;
const CALLS_PER_PROCESS = 500;
/** Resident size of an idle process above which it is ended. */
const IDLE_RESIDENT_LIMIT_MIB = 400;
/** Of one message to a process, in characters: one text that holds every input of a problem could not be made. */
const MESSAGE_CHARS = 32 * 1024 * 1024;
/** A death that nothing explains is tried once more. */
const UNEXPLAINED_DEATHS = 2;

class AuthorProcesses implements AuthorRunner {
  readonly #options: AuthorRunnerOptions;
  readonly #cwd: string;
  readonly #meter = openProcessMeter();
  readonly #idle = new Map<RunnerProcess, NodeJS.Timeout>();
  readonly #busy = new Set<RunnerProcess>();
  readonly #waiting: (() => void)[] = [];
  #taken = 0;
  #closed = false;

  constructor(options: AuthorRunnerOptions, cwd: string) {
    this.#options = options;
    this.#cwd = cwd;
  }

  pids(): readonly number[] {
    return [...this.#idle.keys(), ...this.#busy].map((runner) => runner.pid);
  }

  async execute(
    programs: AuthorPrograms,
    calls: readonly AuthorCall[],
    signal?: AbortSignal,
  ): Promise<readonly AuthorAnswer[]> {
    for (const call of calls) requirePrograms(programs, call);
    await this.#enter(signal);
    try {
      return await this.#executeAll(programs, calls, signal);
    } finally {
      this.#leave();
    }
  }

  async #executeAll(
    programs: AuthorPrograms,
    calls: readonly AuthorCall[],
    signal: AbortSignal | undefined,
  ): Promise<readonly AuthorAnswer[]> {
    const limits = this.#options.limits ?? AUTHOR_LIMITS;
    const answers: AuthorAnswer[] = [];
    let unexplained = 0;
    while (answers.length < calls.length) {
      signal?.throwIfAborted();
      const batch = takeBatch(calls, answers.length, (call) => authorMessage(call, limitsOf(call, limits)));
      const runner = await this.#acquire();
      const end = await superviseAuthor(
        { meter: this.#meter, limits: WATCH_DEFAULTS },
        runner,
        { type: 'author', programs: namedPrograms(programs), calls: batch },
        (reply) => {
          const call = calls[answers.length];
          const answer = call ? authorAnswer(programs, call, reply) : null;
          if (!answer) return false;
          answers.push(answer);
          unexplained = 0;
          return true;
        },
        signal,
      );
      this.#release(runner);
      signal?.throwIfAborted();
      const call = calls[answers.length];
      if (end.kind === 'finished' || !call) continue;
      const cause = deathCause(end.death);
      this.#options.onDeath?.({ pid: runner.pid, reason: end.death.killedFor ?? end.death.exit });
      const { cpuMs, heapMiB } = limitsOf(call, limits);
      if (cause === 'memory')
        answers.push(failedAnswer(programs, call, `it needs more than ${heapMiB} MiB of memory`));
      else if (cause === 'cpu' || cause === 'wall')
        answers.push(failedAnswer(programs, call, `it does not end within ${cpuMs / 1000} s`));
      else if (cause === 'flood') answers.push(failedAnswer(programs, call, 'it gives too much'));
      else if (++unexplained === UNEXPLAINED_DEATHS)
        throw new FaultError(
          'runner_broke_protocol',
          `A process of the author's programs ended twice for no known reason (${end.death.exit}).`,
        );
    }
    return answers;
  }

  /** @throws FaultError when no process can be started. */
  async #acquire(): Promise<RunnerProcess> {
    if (this.#closed) throw new FaultError('runner_did_not_start', "The author's runner is closed.");
    for (const [runner, timer] of this.#idle) {
      clearTimeout(timer);
      this.#idle.delete(runner);
      if (!runner.isAlive) continue;
      this.#busy.add(runner);
      return runner;
    }
    const command = this.#options.command ?? runnerCommand('authorMain');
    const start = (): Promise<RunnerProcess> =>
      RunnerProcess.start(command, this.#cwd, AUTHOR_REPLY_LIMIT_BYTES);
    const runner = await start().catch(start);
    this.#busy.add(runner);
    if (this.#closed) runner.kill('retired');
    return runner;
  }

  #release(runner: RunnerProcess): void {
    this.#busy.delete(runner);
    const isGrown = (this.#meter.residentMiB(runner.pid) ?? 0) > IDLE_RESIDENT_LIMIT_MIB;
    if (this.#closed || isGrown || !runner.isAlive || runner.workCount >= CALLS_PER_PROCESS)
      return runner.kill('retired');
    const end = (): void => {
      this.#idle.delete(runner);
      runner.kill('retired');
    };
    this.#idle.set(runner, setTimeout(end, this.#options.idleMs ?? IDLE_MS).unref());
  }

  async #enter(signal: AbortSignal | undefined): Promise<void> {
    while (this.#taken >= (this.#options.size ?? 1)) {
      signal?.throwIfAborted();
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
        signal?.addEventListener('abort', () => resolve(), { once: true });
      });
    }
    this.#taken += 1;
  }

  #leave(): void {
    this.#taken -= 1;
    for (const look of this.#waiting.splice(0)) look();
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const timer of this.#idle.values()) clearTimeout(timer);
    for (const runner of [...this.#idle.keys(), ...this.#busy]) runner.kill('retired');
    this.#idle.clear();
    await rm(this.#cwd, { recursive: true, force: true });
  }
}

/** To call a program that is not there is a mistake of our own, not the author's. */
function requirePrograms(programs: AuthorPrograms, call: AuthorCall): void {
  const streams = call.do !== 'generate' && call.input.kind === 'stream';
  if (!programs[programOf(call)] || (streams && !programs.generate))
    throw new TypeError(`there is no program to ${call.do}`);
}

function takeBatch(
  calls: readonly AuthorCall[],
  from: number,
  write: (call: AuthorCall) => AuthorCallMessage,
): readonly AuthorCallMessage[] {
  const batch: AuthorCallMessage[] = [];
  let room = MESSAGE_CHARS;
  for (const call of calls.slice(from)) {
    const message = write(call);
    room -= message.question.length;
    if (batch.length > 0 && room < 0) break;
    batch.push(message);
  }
  return batch;
}

function namedPrograms(programs: AuthorPrograms): Partial<Record<ProgramName, AuthorProgram>> {
  const named: Partial<Record<ProgramName, AuthorProgram>> = {};
  for (const name of PROGRAM_NAMES) {
    const program = programs[name];
    if (program) named[name] = program;
  }
  return named;
}
