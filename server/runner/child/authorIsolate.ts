import ivm from 'isolated-vm';
import type { AuthorCallMessage, AuthorReply } from '../protocol.ts';
import { AuthorError, authorError, loadPrograms, openAuthorRealm, type Programs } from './authorModules.ts';
import type { ThrownText } from './guest/describeThrown.ts';
import { AUTHOR_ANSWERS } from './guest/authorTask.ts';
import { compileInto, type CompiledDriver } from './isolate.ts';

/** One isolate of the author's programs. Each call has a fresh context, so that no call can change the next. */
export class AuthorIsolate {
  readonly #isolate: ivm.Isolate;
  readonly #realm: ivm.Script;
  readonly #programs: Programs;
  readonly heapLimitMiB: number;

  constructor(realm: CompiledDriver, programs: Programs, heapLimitMiB: number) {
    this.#programs = programs;
    this.heapLimitMiB = heapLimitMiB;
    this.#isolate = new ivm.Isolate({ memoryLimit: heapLimitMiB });
    this.#realm = compileInto(this.#isolate, realm);
  }

  /** Whether it can take another call. */
  get isUsable(): boolean {
    return !this.#isolate.isDisposed;
  }

  ask(message: AuthorCallMessage): AuthorReply {
    const deadline = performance.now() + message.wallGuardMs;
    const timeLeftMs = (): number => Math.max(1, Math.ceil(deadline - performance.now()));
    try {
      return this.#ask(message, timeLeftMs);
    } catch (error) {
      if (this.#isolate.isDisposed)
        return failed(message, null, `it needs more than ${this.heapLimitMiB} MiB of memory`);
      if (performance.now() >= deadline) return failed(message, null, 'it does not end');
      if (!(error instanceof AuthorError)) throw error;
      return {
        kind: 'failed',
        program: error.program,
        line: error.line,
        message: error.message.slice(0, 2000),
      };
    }
  }

  #ask(message: AuthorCallMessage, timeLeftMs: () => number): AuthorReply {
    const { context, realm } = openAuthorRealm(this.#isolate, this.#realm);
    try {
      loadPrograms(this.#isolate, context, realm, this.#programs, message.wanted, timeLeftMs);
      const answer = realm.applySync(undefined, ['ask', message.question], { timeout: timeLeftMs() });
      realm.release();
      const rest = answer.slice(1);
      switch (answer[0]) {
        case AUTHOR_ANSWERS.value:
          return { kind: 'value', text: rest };
        case AUTHOR_ANSWERS.overflow:
          return failed(message, null, rest);
        default:
          throw authorError(JSON.parse(rest) as ThrownText, this.#programs, message.program);
      }
    } finally {
      if (!this.#isolate.isDisposed) context.release();
    }
  }

  dispose(): void {
    if (!this.#isolate.isDisposed) this.#isolate.dispose();
  }
}

function failed({ program }: AuthorCallMessage, line: number | null, message: string): AuthorReply {
  return { kind: 'failed', program, line, message };
}
