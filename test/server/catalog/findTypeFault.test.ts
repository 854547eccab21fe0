import { expect, test } from 'vitest';
import { parseCaseText } from '#contract/caseText.ts';
import type { ClassEntry, Entry, FunctionEntry } from '#contract/entry.ts';
import { findTypeFault } from '../../../server/catalog/findTypeFault.ts';
import { typedEntryOf } from '../../../server/catalog/typedEntry.ts';

const TWO_SUM: FunctionEntry = {
  kind: 'function',
  name: 'twoSum',
  params: [
    { name: 'numbers', type: 'list<integer>' },
    { name: 'target', type: 'integer' },
  ],
  returns: 'list<integer>',
  isAsync: false,
  resultArgument: null,
};

const SKETCH: ClassEntry = {
  kind: 'class',
  name: 'Sketch',
  constructorParams: [{ name: 'size', type: 'integer' }],
  methods: {
    add: { params: [{ name: 'value', type: '{ms: number}' }], returns: 'nothing', isAsync: false },
    merge: { params: [{ name: 'other', type: 'any' }], returns: 'nothing', isAsync: false },
  },
};

function faultOf(entry: Entry, text: string, isHarnessDriven = false): string | null {
  const call = parseCaseText(entry, text, isHarnessDriven);
  if (!call.ok) throw new Error(call.message);
  return findTypeFault(typedEntryOf(entry), call.value);
}

test.each<[string, Entry, string, string]>([
  ['an argument of a function', TWO_SUM, 'twoSum([1, "x"], 3)', 'numbers[1] is "x"; it must be integer'],
  ['an argument of a constructor', SKETCH, 'Sketch(null)', 'Sketch(null): size is null; it must be integer'],
  [
    'an argument of a method',
    SKETCH,
    'Sketch(1)\n@advance 5\nadd({ms: "x"})',
    'add({ms: "x"}): value.ms is "x"; it must be number',
  ],
])('%s that does not have its type is named with what it must be', (_, entry, text, fault) => {
  expect(faultOf(entry, text)).toBe(fault);
});

test.each<[string, Entry, string, boolean]>([
  ['a function', TWO_SUM, 'twoSum([1], 3)', false],
  ['a class, one object handed to another', SKETCH, 'a = Sketch(1)\nb = Sketch(2)\na.merge(b)', false],
  ['a program', { kind: 'program' }, 'anything', false],
  ['a harness, which takes any value', TWO_SUM, '"x"', true],
])('the right input of %s has no fault', (_, entry, text, isHarnessDriven) => {
  expect(faultOf(entry, text, isHarnessDriven)).toBeNull();
});
