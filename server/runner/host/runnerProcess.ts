import { spawn, type ChildProcess } from 'node:child_process';
import { setPriority } from 'node:os';
import type { Duplex, Readable } from 'node:stream';
import { FaultError } from '../../errors.ts';
import { REPLY_LIMIT_BYTES, type Reply, type Request } from '../protocol.ts';
import { parseReply } from './replySchema.ts';
import type { RunnerCommand } from './runnerCommand.ts';

/** Why we killed a process. */
export const KILL_REASONS = ['cpu', 'wall', 'memory', 'flood', 'malformed', 'aborted', 'retired'] as const;
export type KillReason = (typeof KILL_REASONS)[number];

/** How a process ended, as far as that can be told from outside. */
export interface Death {
  /** Null: not by us. */
  readonly killedFor: KillReason | null;
  /** The end of what it wrote to standard error; V8 reports there that it ran out of memory. */
  readonly stderr: string;
  readonly exit: string;
}

/** Told what a process says, and once that it is gone. */
export interface ProcessListener {
  readonly onReply: (reply: Reply) => void;
  readonly onDeath: (death: Death) => void;
}

const STDERR_LIMIT_CHARS = 16 * 1024;
const START_LIMIT_MS = 30_000;
/** Enough for the server to be woken first, too little for other programs to starve a runner (nice 4 weighs 41 %). */
const RUNNER_NICENESS = 4;

/** One runner process, from the moment it is ready. Whoever holds it gives it one work message at a time. */
export class RunnerProcess {
  readonly #child: ChildProcess;
  readonly #socket: Duplex;
  #listener: ProcessListener | null = null;
  #killedFor: KillReason | null = null;
  #stderr = '';
  #pieces: Buffer[] = [];
  #pieceBytes = 0;
  #death: Death | null = null;
  /** Work messages sent so far. */
  workCount = 0;

  readonly #replyLimitBytes: number;

  private constructor(child: ChildProcess, socket: Duplex, replyLimitBytes: number) {
    this.#child = child;
    this.#socket = socket;
    this.#replyLimitBytes = replyLimitBytes;
  }

  /**
   * Starts a process and waits until it is ready.
   *
   * @param cwd an empty folder.
   * @param replyLimitBytes the longest line that it may say.
   * @throws FaultError `runner_did_not_start` with what the process said.
   */
  static start(
    command: RunnerCommand,
    cwd: string,
    replyLimitBytes = REPLY_LIMIT_BYTES,
  ): Promise<RunnerProcess> {
    const child = spawn(command.file, command.args, {
      cwd,
      env: command.env,
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    });
    const runner = new RunnerProcess(child, child.stdio[3] as Duplex, replyLimitBytes);
    yieldToServer(child.pid);
    return new Promise((resolve, reject) => {
      const giveUp = setTimeout(() => runner.kill('wall'), START_LIMIT_MS);
      runner.listen({
        onReply: () => {
          clearTimeout(giveUp);
          runner.#listener = null;
          resolve(runner);
        },
        onDeath: (death) => {
          clearTimeout(giveUp);
          const said = death.stderr.trim().slice(-2000);
          reject(
            new FaultError(
              'runner_did_not_start',
              `A runner process ended at start (${death.exit}). ${said}`,
            ),
          );
        },
      });
      runner.#attach();
    });
  }

  get pid(): number {
    return this.#child.pid ?? -1;
  }

  get isAlive(): boolean {
    return this.#death === null && this.#killedFor === null;
  }

  /** Hears what comes from now on; if the process is gone already, that is told at once. */
  listen(listener: ProcessListener | null): void {
    this.#listener = listener;
    if (this.#death) listener?.onDeath(this.#death);
  }

  send(request: Request): void {
    if (request.type === 'work' || request.type === 'author') this.workCount += 1;
    this.#socket.write(`${JSON.stringify(request)}\n`);
  }

  kill(reason: KillReason): void {
    this.#killedFor ??= reason;
    this.#child.kill('SIGKILL');
  }

  #attach(): void {
    // A process that dies while we write to it is told by its `close`, which always comes.
    this.#socket.on('error', () => this.#child.kill('SIGKILL'));
    this.#socket.on('data', (piece: Buffer) => this.#receive(piece));
    const stderr = this.#child.stderr as Readable;
    stderr.setEncoding('latin1');
    stderr.on('data', (text: string) => {
      this.#stderr = (this.#stderr + text).slice(-STDERR_LIMIT_CHARS);
    });
    this.#child.on('error', (error) => this.#die(error.message));
    this.#child.on('close', (code, signal) => this.#die(signal ?? `exit code ${code}`));
  }

  #receive(piece: Buffer): void {
    if (this.#killedFor) return;
    let rest = piece;
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      this.#pieces.push(rest.subarray(0, end));
      rest = rest.subarray(end + 1);
      const line = Buffer.concat(this.#pieces).toString('utf8');
      this.#pieces = [];
      this.#pieceBytes = 0;
      const reply = parseReply(line);
      if (!reply) return this.kill('malformed');
      this.#listener?.onReply(reply);
    }
    if (rest.length === 0) return;
    this.#pieces.push(rest);
    this.#pieceBytes += rest.length;
    if (this.#pieceBytes > this.#replyLimitBytes) this.kill('flood');
  }

  #die(exit: string): void {
    if (this.#death) return;
    this.#death = { killedFor: this.#killedFor, stderr: this.#stderr, exit };
    this.#socket.destroy();
    this.#listener?.onDeath(this.#death);
  }
}

/**
 * Lets the server go first where both want a processor, so that it answers however busy the programs are. Limits count
 * CPU time and do not feel it.
 */
function yieldToServer(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    setPriority(pid, RUNNER_NICENESS);
  } catch (error) {
    // It has ended already, which its `close` tells, or this user may not; then it runs as anything else does.
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
}
