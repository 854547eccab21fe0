import { isList, type TaggedObject, type TaggedValue } from '#contract/value.ts';
import type { Check } from '../catalog/problem.ts';

/**
 * Whether `actual` is right where `expected` stands.
 *
 * 0 stands for -0 unless -0 was written; NaN equals NaN; undefined stands for null unless the check is strict; the
 * order of keys does not matter; any other value that JSON cannot write (a Map, a bigint, a hole) is never right.
 */
export function isRight(check: Check, expected: TaggedValue, actual: TaggedValue): boolean {
  if (check.kind !== 'unordered') return isSame(check, expected, actual);
  if (!isList(expected) || !isList(actual)) return isSame(check, expected, actual);
  const form = { deep: check.deep, keepsMinusZero: holdsMinusZero(expected) };
  return sortedForms(expected, form) === sortedForms(actual, form);
}

function isSame(check: Check, expected: TaggedValue, actual: TaggedValue): boolean {
  if (expected === actual) return true;
  if (expected === null) return check.kind !== 'strict' && isUndefined(actual);
  if (typeof expected === 'number') return isSameNumber(check, expected, actual);
  if (typeof expected !== 'object') return false;
  if (isList(expected))
    return (
      isListValue(actual) &&
      actual.length === expected.length &&
      expected.every((item, index) => isSame(check, item, actual[index] ?? null))
    );
  if (actual === null || typeof actual !== 'object' || isList(actual)) return false;
  if (expected.$ === 'object') return actual.$ === 'object' && hasSameEntries(check, expected, actual);
  return expected.$ === actual.$ && isComparedTag(expected.$);
}

function isSameNumber(check: Check, expected: number, actual: TaggedValue): boolean {
  const number = expected === 0 && isMinusZero(actual) ? 0 : actual;
  if (check.kind !== 'tolerance') return number === expected;
  const slack = Math.max(check.abs, check.rel * Math.abs(expected));
  return typeof number === 'number' && Math.abs(number - expected) <= slack;
}

function hasSameEntries(check: Check, expected: TaggedObject, actual: TaggedObject): boolean {
  if (expected.e.length !== actual.e.length) return false;
  const given = new Map(actual.e);
  return expected.e.every(([key, value]) => given.has(key) && isSame(check, value, given.get(key) ?? null));
}

interface Form {
  readonly deep: boolean;
  readonly keepsMinusZero: boolean;
}

/** A list as text that is the same for every order of its items; `deep`: and of the lists in it. */
function sortedForms(list: readonly TaggedValue[], form: Form): string {
  return JSON.stringify(list.map((item) => formOf(item, form)).toSorted());
}

function formOf(value: TaggedValue, form: Form): string {
  if (isUndefined(value)) return 'null';
  if (isMinusZero(value)) return form.keepsMinusZero ? '-0' : '0';
  if (isListValue(value))
    return form.deep ? sortedForms(value, form) : `[${value.map((item) => formOf(item, form)).join()}]`;
  if (typeof value === 'object' && value !== null && '$' in value && value.$ === 'object')
    return `{${value.e
      .map(([key, item]) => `${JSON.stringify(key)}:${formOf(item, form)}`)
      .toSorted()
      .join()}}`;
  return JSON.stringify(value);
}

function holdsMinusZero(value: TaggedValue): boolean {
  return JSON.stringify(value).includes('{"$":"-0"}');
}

function isListValue(value: TaggedValue): value is readonly TaggedValue[] {
  return value !== null && typeof value === 'object' && isList(value);
}

function isUndefined(value: TaggedValue): boolean {
  return value !== null && typeof value === 'object' && '$' in value && value.$ === 'undefined';
}

function isMinusZero(value: TaggedValue): boolean {
  return value !== null && typeof value === 'object' && '$' in value && value.$ === '-0';
}

/** Undefined stands in an expectation only where the check is strict and the reference gave it. */
function isComparedTag(tag: string): boolean {
  return ['NaN', 'Infinity', '-Infinity', '-0', 'undefined'].includes(tag);
}

/** Whether two outputs are the same but for blanks at line ends and empty lines at the end. */
export function isSameOutput(expected: string, actual: string): boolean {
  return trimOutput(expected) === trimOutput(actual);
}

function trimOutput(text: string): string {
  const lines = text.split('\n').map(trimLine);
  while (lines.at(-1) === '') lines.pop();
  return lines.join('\n');
}

/** A line without the blanks at its end. By hand: a regular expression takes a time that grows with their square. */
export function trimLine(line: string): string {
  let end = line.length;
  while (end > 0 && BLANKS.has(line[end - 1] ?? '')) end -= 1;
  return line.slice(0, end);
}

const BLANKS: ReadonlySet<string> = new Set([' ', '\t', '\r']);
