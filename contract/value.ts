/**
 * A value as the judge sees it, written in plain JSON.
 *
 * Null, booleans, strings, arrays and finite numbers (but -0) stand for themselves. Everything else is an object
 * whose `$` says what it is; a plain object is one of those too, so no object that a program returns can pass for
 * a tag. Only values that JSON can write, NaN, the infinities and -0 can ever equal an expectation.
 */
export type TaggedValue =
  | null
  | boolean
  | number
  | string
  | readonly TaggedValue[]
  | TaggedObject
  | TaggedNumber
  | TaggedRef
  | TaggedOddity;

/** A plain object: its own enumerable string keys in their order. */
export interface TaggedObject {
  readonly $: 'object';
  readonly e: readonly (readonly [key: string, value: TaggedValue])[];
}

/** A number that JSON cannot write. */
export interface TaggedNumber {
  readonly $: 'NaN' | 'Infinity' | '-Infinity' | '-0';
}

/** In an input only: the object that an earlier step of the testcase constructed under this name. */
export interface TaggedRef {
  readonly $: 'ref';
  readonly v: string;
}

/** A value that no expectation can name. `v` is the digits of a bigint, or the name of another kind: `Map`, `Promise`. */
export type TaggedOddity =
  | { readonly $: 'undefined' | 'hole' | 'symbol' | 'function' }
  | { readonly $: 'bigint'; readonly v: string }
  | { readonly $: 'other'; readonly v: string };

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

/**
 * Writes a value as a candidate would type it, on one line: `{a: [1, "x"]}`, `NaN`, `undefined`, `12n`, `[Map]`;
 * of a reference the name alone.
 *
 * @param limit longest text in UTF-16 code units; what is longer is cut and ends in `…`.
 */
export function formatValue(value: TaggedValue, limit = Infinity): string {
  const text: string[] = [];
  let room = limit;
  const put = (piece: string): void => {
    if (room > 0) text.push(piece.length > room ? `${piece.slice(0, room)}…` : piece);
    room -= piece.length;
  };
  writeValue(value, put, () => room <= 0);
  return text.join('');
}

function writeValue(value: TaggedValue, put: (piece: string) => void, isFull: () => boolean): void {
  if (isFull()) return put('…');
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return put(String(value));
  if (typeof value === 'string') return put(JSON.stringify(value));
  if (isList(value)) {
    put('[');
    for (const [index, item] of value.entries()) {
      if (isFull()) return;
      if (index > 0) put(', ');
      writeValue(item, put, isFull);
    }
    return put(']');
  }
  if (value.$ === 'object') {
    put('{');
    for (const [index, [key, item]] of value.e.entries()) {
      if (isFull()) return;
      put(`${index > 0 ? ', ' : ''}${IDENTIFIER.test(key) ? key : JSON.stringify(key)}: `);
      writeValue(item, put, isFull);
    }
    return put('}');
  }
  return put(formatOddity(value));
}

function formatOddity(value: TaggedNumber | TaggedRef | TaggedOddity): string {
  switch (value.$) {
    case 'ref':
      return value.v;
    case 'bigint':
      return `${value.v}n`;
    case 'other':
      return `[${value.v}]`;
    case 'symbol':
    case 'function':
    case 'hole':
      return `[${value.$}]`;
    default:
      return value.$;
  }
}

/** True for a list value; `Array.isArray` does not narrow a readonly array. */
export function isList(value: TaggedValue): value is readonly TaggedValue[] {
  return Array.isArray(value);
}

/**
 * Tags a value read from JSON or YAML. The caller has parsed it, so it holds only null, booleans, numbers, strings,
 * arrays and plain objects.
 */
export function tagValue(value: unknown): TaggedValue {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') return tagNumber(value);
  if (Array.isArray(value)) return value.map(tagValue);
  if (typeof value === 'object')
    return { $: 'object', e: Object.entries(value).map(([key, item]) => [key, tagValue(item)] as const) };
  throw new TypeError(`no value of type ${typeof value} can be tagged`);
}

/** Tags a number: a finite one stands for itself, but -0. */
export function tagNumber(value: number): number | TaggedNumber {
  if (Number.isNaN(value)) return { $: 'NaN' };
  if (value === Infinity) return { $: 'Infinity' };
  if (value === -Infinity) return { $: '-Infinity' };
  return Object.is(value, -0) ? { $: '-0' } : value;
}
