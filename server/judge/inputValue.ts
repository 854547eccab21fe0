import type { CaseCall, Step } from '#contract/testcase.ts';
import { isList, type TaggedValue } from '#contract/value.ts';
import type { AuthorInput } from './authorRunner.ts';

/**
 * Writes an input as the author wrote it: the list of a function's arguments, the list of operations (`["put", 1, 1]`,
 * `["a = Sketch"]`, `["a.merge", {$ref: "b"}]`, `["@advance", 5]`), standard input, or what the harness is given.
 */
export function inputValue(call: CaseCall): AuthorInput {
  switch (call.kind) {
    case 'function':
      return { kind: 'value', value: call.args };
    case 'class':
      return { kind: 'value', value: call.steps.map(operationOf) };
    case 'program':
      return { kind: 'value', value: call.stdin };
    case 'harness':
      return { kind: 'value', value: call.input };
    case 'stream':
      return { kind: 'stream', generator: call.generator };
  }
}

function operationOf(step: Step): TaggedValue {
  switch (step.do) {
    case 'construct':
      return [
        step.object === '' ? step.className : `${step.object} = ${step.className}`,
        ...step.args.map(argumentOf),
      ];
    case 'call':
      return [
        step.object === '' ? step.method : `${step.object}.${step.method}`,
        ...step.args.map(argumentOf),
      ];
    default:
      return [`@${step.do}`, step.ms];
  }
}

function argumentOf(value: TaggedValue): TaggedValue {
  return typeof value === 'object' && value !== null && !isList(value) && value.$ === 'ref'
    ? { $: 'object', e: [['$ref', value.v]] }
    : value;
}
