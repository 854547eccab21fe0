import { isTaggedValue } from '#contract/isTaggedValue.ts';
import { formatValue, isList, type TaggedValue } from '#contract/value.ts';
import { withoutUndefined } from '#contract/withoutUndefined.ts';
import type { AuthorPrograms } from '../../catalog/problem.ts';
import type { AuthorAnswer, AuthorCall } from '../../judge/authorRunner.ts';
import type { AuthorReply } from '../protocol.ts';
import { programOf } from './authorMessage.ts';

/**
 * Reads what a program answered: held against what such a function must give, with `undefined` inside it as null.
 *
 * @returns null when it is no answer at all, and the process must not be believed any more.
 */
export function authorAnswer(
  programs: AuthorPrograms,
  call: AuthorCall,
  reply: AuthorReply,
): AuthorAnswer | null {
  if (reply.kind === 'failed') {
    const program = programs[reply.program];
    return program && { kind: 'failed', program, line: reply.line, message: reply.message };
  }
  const value = parseValue(reply.text);
  if (value === undefined) return null;
  const wrong = wrongAnswer(call, value);
  return wrong === null
    ? { kind: 'value', value: withoutUndefined(value) }
    : failedAnswer(programs, call, wrong);
}

/** A failure of the program that a call is answered by, at no known place. */
export function failedAnswer(programs: AuthorPrograms, call: AuthorCall, message: string): AuthorAnswer {
  const program = programs[programOf(call)];
  if (!program) throw new TypeError(`there is no program to ${call.do}`);
  return { kind: 'failed', program, line: null, message };
}

function parseValue(text: string): TaggedValue | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isTaggedValue(value) ? value : undefined;
  } catch {
    // The caller kills the process for it; what exactly was wrong with the text helps nobody.
    return undefined;
  }
}

function wrongAnswer(call: AuthorCall, value: TaggedValue): string | null {
  switch (call.do) {
    case 'validate':
      return value === true || (typeof value === 'string' && value !== '')
        ? null
        : `validate must give true or what is wrong with the input, not ${nameOf(value)}`;
    case 'check':
      return value === true || hasReason(value)
        ? null
        : `check must give true or {reason: "…"}, not ${nameOf(value)}`;
    default: {
      const unnamed = isTagOf(value, 'undefined') ? value : firstUnnamed(value);
      const made = call.do === 'answer' ? 'answer' : call.generator.name;
      if (unnamed === null) return null;
      return `${made} gives ${nameOf(unnamed)}, which no testcase can write`;
    }
  }
}

function hasReason(value: TaggedValue): boolean {
  if (!isTagOf(value, 'object')) return false;
  const reason = value.e.find(([key]) => key === 'reason')?.[1];
  return typeof reason === 'string' && reason !== '';
}

/** The first value inside that no testcase can write, but for undefined. */
function firstUnnamed(value: TaggedValue): TaggedValue | null {
  if (value === null || typeof value !== 'object') return null;
  if (isList(value)) return firstOf(value);
  switch (value.$) {
    case 'object':
      return firstOf(value.e.map(([, item]) => item));
    case 'NaN':
    case 'Infinity':
    case '-Infinity':
    case '-0':
    case 'undefined':
      return null;
    default:
      return value;
  }
}

function firstOf(values: readonly TaggedValue[]): TaggedValue | null {
  for (const value of values) {
    const found = firstUnnamed(value);
    if (found !== null) return found;
  }
  return null;
}

type Tag = Extract<TaggedValue, { readonly $: string }>['$'];

function isTagOf<T extends Tag>(
  value: TaggedValue,
  tag: T,
): value is Extract<TaggedValue, { readonly $: T }> {
  return typeof value === 'object' && value !== null && !isList(value) && value.$ === tag;
}

function nameOf(value: TaggedValue): string {
  if (isTagOf(value, 'other')) return value.v === 'Promise' ? 'a promise' : `a ${value.v}`;
  return formatValue(value, 100);
}
