import { formatValue, type TaggedValue } from '#contract/value.ts';

/** Characters of a wrong value that a finding repeats. */
export const SHOWN_VALUE_CHARS = 60;

/** A wrong value as a finding repeats it, cut where it is long. */
export function shownValue(value: TaggedValue): string {
  return formatValue(value, SHOWN_VALUE_CHARS);
}
