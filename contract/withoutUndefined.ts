import { isList, type TaggedValue } from './value.ts';

/** The value with null for each undefined in it, for which null stands in an expectation. */
export function withoutUndefined(value: TaggedValue): TaggedValue {
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) return value.map(withoutUndefined);
  if (value.$ === 'object')
    return { $: 'object', e: value.e.map(([key, item]) => [key, withoutUndefined(item)] as const) };
  return value.$ === 'undefined' ? null : value;
}
