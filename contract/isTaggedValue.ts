import type { TaggedValue } from './value.ts';

const PLAIN_TAGS: ReadonlySet<unknown> = new Set([
  'NaN',
  'Infinity',
  '-Infinity',
  '-0',
  'undefined',
  'hole',
  'symbol',
  'function',
]);
/** A little above what the guest's encoder lets through. */
const DEEPEST = 220;

/** Whether a value read from JSON is a tagged value. A reference is none: only inputs hold those. */
export function isTaggedValue(value: unknown): value is TaggedValue {
  return isTagged(value, 0);
}

function isTagged(value: unknown, depth: number): value is TaggedValue {
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number')
    return true;
  if (typeof value !== 'object' || depth > DEEPEST) return false;
  if (Array.isArray(value)) return value.every((item) => isTagged(item, depth + 1));
  const { $: tag, e: entries, v: text } = value as Readonly<Record<string, unknown>>;
  if (tag === 'object') return isEntries(entries, depth);
  if (tag === 'bigint' || tag === 'other') return typeof text === 'string';
  return PLAIN_TAGS.has(tag);
}

function isEntries(entries: unknown, depth: number): boolean {
  return (
    Array.isArray(entries) &&
    entries.every(
      (entry: unknown) =>
        Array.isArray(entry) &&
        entry.length === 2 &&
        typeof entry[0] === 'string' &&
        isTagged(entry[1], depth + 1),
    )
  );
}
