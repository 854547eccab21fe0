import type { AuthorPrograms } from '../../catalog/problem.ts';
import type { AuthorCall, AuthorInput } from '../../judge/authorRunner.ts';
import type { AskedInput, AuthorQuestion, ProgramName } from '../child/guest/authorTask.ts';
import { AUTHOR_VALUE_CHARS, type AuthorCallMessage } from '../protocol.ts';
import { generatorTask } from './generatorTask.ts';

/** What bounds one call of an author's function. */
export interface AuthorLimits {
  /** CPU time, in milliseconds. */
  readonly cpuMs: number;
  /** Heap, in MiB. */
  readonly heapMiB: number;
}

/** `slow`: generators and oracles; `quick`: validators and checkers, which a candidate may be waiting for. */
export const AUTHOR_LIMITS: Readonly<Record<'slow' | 'quick', AuthorLimits>> = {
  slow: { cpuMs: 60_000, heapMiB: 1024 },
  quick: { cpuMs: 10_000, heapMiB: 512 },
};

const VALUE_LIMITS = { chars: AUTHOR_VALUE_CHARS, nodes: 20_000_000, depth: 200 };

/** Real time after which the isolate stops itself: only for a process that lost its server. */
const WALL_GUARD_FACTOR = 20;
const WALL_GUARD_SLACK_MS = 60_000;

const PROGRAM_OF: Readonly<Record<AuthorCall['do'], ProgramName>> = {
  generate: 'generate',
  validate: 'validate',
  answer: 'oracle',
  check: 'checker',
};

/** The program that a call is answered by. */
export function programOf(call: AuthorCall): ProgramName & keyof AuthorPrograms {
  return PROGRAM_OF[call.do];
}

/** The limits that a call is held to. */
export function limitsOf(call: AuthorCall, limits: typeof AUTHOR_LIMITS): AuthorLimits {
  return call.do === 'generate' || call.do === 'answer' ? limits.slow : limits.quick;
}

/** Writes a call as the author's process wants it. */
export function authorMessage(call: AuthorCall, limits: AuthorLimits): AuthorCallMessage {
  const program = programOf(call);
  const streams = call.do !== 'generate' && call.input.kind === 'stream';
  return {
    program,
    wanted: streams ? ['generate', program] : [program],
    question: JSON.stringify(questionOf(call)),
    heapLimitMiB: limits.heapMiB,
    cpuLimitMs: limits.cpuMs,
    wallGuardMs: limits.cpuMs * WALL_GUARD_FACTOR + WALL_GUARD_SLACK_MS,
  };
}

function questionOf(call: AuthorCall): AuthorQuestion {
  const head = { limits: VALUE_LIMITS };
  switch (call.do) {
    case 'generate':
      return { ...head, do: call.do, generator: generatorTask(call.generator) };
    case 'check': {
      const { expected, actual } = call;
      return {
        ...head,
        do: call.do,
        input: askedInput(call.input),
        expected: expected === undefined ? null : { value: expected },
        actual,
      };
    }
    default:
      return { ...head, do: call.do, input: askedInput(call.input) };
  }
}

function askedInput(input: AuthorInput): AskedInput {
  return input.kind === 'value' ? input : { kind: 'stream', generator: generatorTask(input.generator) };
}
