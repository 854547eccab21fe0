import { formatStep } from '#contract/caseText.ts';
import type { CaseCall } from '#contract/testcase.ts';
import type { TaggedValue } from '#contract/value.ts';
import { pathText } from './shape.ts';
import { SHOWN_VALUE_CHARS } from './shownValue.ts';
import type { TypedEntry, TypedParameter } from './typedEntry.ts';
import { findMismatch } from './valueType.ts';

/**
 * The first argument of a typed input that does not have its type, in a sentence for whoever typed it:
 * `put(1, "x"): value is "x"; it must be integer`. How many arguments there are was checked when the text was read.
 */
export function findTypeFault(entry: TypedEntry, call: CaseCall): string | null {
  if (call.kind === 'function' && entry.kind === 'function') return faultOf(entry.params, call.args);
  if (call.kind !== 'class' || entry.kind !== 'class') return null;
  for (const step of call.steps) {
    if (step.do !== 'construct' && step.do !== 'call') continue;
    const params = step.do === 'construct' ? entry.constructorParams : entry.methods.get(step.method)?.params;
    const fault = faultOf(params ?? [], step.args);
    if (fault !== null) return `${formatStep(step, SHOWN_VALUE_CHARS)}: ${fault}`;
  }
  return null;
}

function faultOf(params: readonly TypedParameter[], args: readonly TaggedValue[]): string | null {
  for (const [index, { name, type }] of params.entries()) {
    const mismatch = findMismatch(type, args[index] ?? null);
    if (mismatch) return `${pathText([name, ...mismatch.path])} ${mismatch.what}`;
  }
  return null;
}
