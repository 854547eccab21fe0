import { formatGenerator } from '#contract/caseText.ts';
import { formatValue } from '#contract/value.ts';
import type { AuthorInput } from './authorRunner.ts';

/** Enough to see its shape. */
const SHOWN_CHARS = 120;

/** Says what a program of the author's is given as input, since one that fails has mostly misread its shape. */
export function describeInput(input: AuthorInput): string {
  return input.kind === 'value'
    ? formatValue(input.value, SHOWN_CHARS)
    : `an iterable of what ${formatGenerator(input.generator)} yields`;
}
