import type { SourcePlace } from '#contract/submission.ts';
import type { Ending, ThrownError } from '../../judge/runner.ts';
import { authorError, type AuthorError, type Programs } from './authorModules.ts';
import type { ThrownText } from './guest/describeThrown.ts';
import { GUEST_ENDINGS } from './guest/guestTask.ts';

/** What the driver answered, as an ending; guest/guestTask.ts says how it is written. */
export function readEnding(
  text: string,
  locate: (place: SourcePlace) => SourcePlace | null,
  programs: Programs,
): Ending {
  const rest = text.slice(1);
  switch (text[0]) {
    case GUEST_ENDINGS.answered:
      return { kind: 'answered', text: rest };
    case GUEST_ENDINGS.threw:
      return threwEnding(rest, locate);
    case GUEST_ENDINGS.neverSettled:
      return { kind: 'never_settled' };
    case GUEST_ENDINGS.noEntry:
      return { kind: 'no_entry', message: rest };
    case GUEST_ENDINGS.overflow:
      return { kind: 'output_limit', what: rest };
    case GUEST_ENDINGS.harnessFailed:
      return harnessEnding(authorError(JSON.parse(rest) as ThrownText, programs, 'harness'), programs);
    default:
      throw new Error('the driver answered in no known form');
  }
}

/** A failure of the author's program in a testcase, with its place: `harness.js:12: TypeError: …`. */
export function harnessEnding({ program, line, message }: AuthorError, programs: Programs): Ending {
  const file = programs[program]?.file ?? `${program}.js`;
  return {
    kind: 'harness_failed',
    message: `${file}${line === null ? '' : `:${line}`}: ${message}`.slice(0, 2000),
  };
}

function threwEnding(json: string, locate: (place: SourcePlace) => SourcePlace | null): Ending {
  // Written by the driver itself with the `stringify` it captured, from strings that it cut.
  const { name, message, stack, results } = JSON.parse(json) as ThrownText & { readonly results: string };
  return { kind: 'threw', error: describeError(name, message, stack, locate), results };
}

/**
 * An error that reached the host: thrown by the solution's top level, or a rejection that nobody handled. isolated-vm
 * has copied it, so its fields are strings of the candidate's choice and nothing runs when they are read.
 */
export function hostErrorEnding(
  error: unknown,
  locate: (place: SourcePlace) => SourcePlace | null,
  programs: Programs,
): Ending {
  const escaped = authorError(error, programs, 'harness');
  if (escaped.line !== null) return harnessEnding(escaped, programs);
  const { name, message, stack } = error instanceof Error ? error : new Error(`threw ${String(error)}`);
  const told = NOT_AN_ERROR.test(message) ? 'threw something that is not an Error' : message;
  return { kind: 'threw', error: describeError(name, told, stack ?? '', locate), results: '[]' };
}

/** What isolated-vm says in place of a thrown value that it does not copy. */
const NOT_AN_ERROR = /^An object was thrown from supplied code within isolated-vm/;

function describeError(
  name: string,
  message: string,
  stack: string,
  locate: (place: SourcePlace) => SourcePlace | null,
): ThrownError {
  return { name: name.slice(0, 80), message: message.slice(0, 500), place: placeIn(stack, locate) };
}

const FRAME = /^ +at (?:.*\()?solution\.js:(\d{1,7}):(\d{1,7})\)?$/gm;

/** The first place of the candidate's source that a stack names; a message may hold lines that look like frames. */
function placeIn(stack: string, locate: (place: SourcePlace) => SourcePlace | null): SourcePlace | null {
  for (const [, line, column] of stack.slice(0, 20_000).matchAll(FRAME)) {
    const place = locate({ line: Number(line), column: Number(column) });
    if (place) return place;
  }
  return null;
}
