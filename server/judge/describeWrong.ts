import { formatStep } from '#contract/caseText.ts';
import type { CaseCall, ExpectedResult } from '#contract/testcase.ts';
import { formatValue, type TaggedValue } from '#contract/value.ts';
import type { ActualResult } from './answer.ts';
import { trimLine } from './checker.ts';

/** Longest call or value in a sentence, in characters. */
const QUOTED_CHARS = 120;

/** Says in a sentence what the first wrong result is, and names what cannot be compared at all. */
export function describeWrongResult(
  call: CaseCall,
  index: number,
  expected: ExpectedResult | undefined,
  actual: ActualResult | undefined,
): string | null {
  if (!expected || !actual) return null;
  const step = call.kind === 'class' ? call.steps[index] : undefined;
  const where = step ? `Call ${index + 1}, ${formatStep(step, QUOTED_CHARS)}: ` : '';
  if ('threw' in actual) return `${where}it threw ${actual.threw.name}: ${actual.threw.message}`;
  const odd = nameOddity(actual.value);
  if (odd !== null) return `${where}you returned ${odd}, which is not compared.`;
  const wanted = 'value' in expected ? formatValue(expected.value, QUOTED_CHARS) : 'an error';
  return `${where}expected ${wanted}, got ${formatValue(actual.value, QUOTED_CHARS)}.`;
}

/** Says which line of an output is the first wrong one. */
export function describeWrongOutput(expected: string, actual: string): string {
  const wanted = expected.split('\n');
  const given = actual.split('\n');
  const index = wanted.findIndex((line, at) => trimLine(line) !== trimLine(given[at] ?? ''));
  if (index < 0) return `The output goes on after line ${wanted.length}.`;
  const quote = (line: string | undefined): string =>
    line === undefined ? 'nothing' : JSON.stringify(line.slice(0, QUOTED_CHARS));
  return `Line ${index + 1}: expected ${quote(wanted[index])}, got ${quote(given[index])}.`;
}

const ODD_NAMES: Readonly<Record<string, string>> = {
  bigint: 'a bigint',
  symbol: 'a symbol',
  function: 'a function',
  hole: 'a list with holes',
};

/** Names the first value in it that no expectation can name, with its article; null when there is none. */
export function nameOddity(value: TaggedValue): string | null {
  if (value === null || typeof value !== 'object') return null;
  if ('$' in value && value.$ !== 'object') {
    if (value.$ === 'other') return value.v === 'Promise' ? 'a promise' : `a ${value.v}`;
    return ODD_NAMES[value.$] ?? null;
  }
  const inner = '$' in value ? value.e.map(([, item]) => item) : value;
  for (const item of inner) {
    const found = nameOddity(item);
    if (found !== null) return found;
  }
  return null;
}
