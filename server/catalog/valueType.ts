import { isList, type TaggedObject, type TaggedValue } from '#contract/value.ts';
import { shownValue } from './shownValue.ts';
import type { YamlPath } from './yamlValue.ts';

export const PLAIN_TYPES = ['integer', 'number', 'string', 'boolean', 'null', 'any'] as const;
/** Types of what only a harness can hand over. */
export const FUNCTION_TYPES = ['function', 'async function'] as const;
type SingleType = (typeof PLAIN_TYPES)[number] | (typeof FUNCTION_TYPES)[number];

/** A type of the problem format. `nothing` stands only by itself, for what returns nothing. */
export type ValueType =
  | { readonly kind: SingleType | 'nothing' }
  | { readonly kind: 'list' | 'map'; readonly of: ValueType }
  | { readonly kind: 'object'; readonly fields: ReadonlyMap<string, ValueType> }
  | { readonly kind: 'union'; readonly of: readonly ValueType[] };

/** Where a value does not have its type, from the value down. */
export interface Mismatch {
  readonly path: YamlPath;
  readonly what: string;
}

/** @returns the first place where the value does not have the type, or null. */
export function findMismatch(type: ValueType, value: TaggedValue): Mismatch | null {
  switch (type.kind) {
    case 'any':
      return null;
    case 'list':
      return isList(value) ? findFirst(type.of, value.entries()) : wrong(type, value);
    case 'map':
      return isObject(value) ? findFirst(type.of, value.e) : wrong(type, value);
    case 'object':
      return isObject(value) ? findWrongField(type.fields, value) : wrong(type, value);
    case 'union':
      return type.of.some((one) => findMismatch(one, value) === null) ? null : wrong(type, value);
    default:
      return hasPlainType(type.kind, value) ? null : wrong(type, value);
  }
}

/** Writes a type as its author would. */
export function formatType(type: ValueType): string {
  switch (type.kind) {
    case 'list':
    case 'map':
      return `${type.kind}<${formatType(type.of)}>`;
    case 'object':
      return `{${Array.from(type.fields, ([name, of]) => `${name}: ${formatType(of)}`).join(', ')}}`;
    case 'union':
      return type.of.map(formatType).join(' | ');
    default:
      return type.kind;
  }
}

/** Whether a function has a place somewhere in values of the type. */
export function takesFunction(type: ValueType): boolean {
  switch (type.kind) {
    case 'function':
    case 'async function':
      return true;
    case 'list':
    case 'map':
      return takesFunction(type.of);
    case 'object':
      return Array.from(type.fields.values()).some(takesFunction);
    case 'union':
      return type.of.some(takesFunction);
    default:
      return false;
  }
}

function hasPlainType(kind: SingleType | 'nothing', value: TaggedValue): boolean {
  switch (kind) {
    case 'integer':
      return Number.isSafeInteger(value) || (isTagged(value) && value.$ === '-0');
    case 'number':
      return typeof value === 'number' || (isTagged(value) && NUMBER_TAGS.has(value.$));
    case 'string':
      return typeof value === 'string';
    case 'boolean':
      return typeof value === 'boolean';
    case 'null':
    case 'nothing':
      return value === null;
    case 'any':
      return true;
    case 'function':
    case 'async function':
      return false;
  }
}

const NUMBER_TAGS: ReadonlySet<string> = new Set(['NaN', 'Infinity', '-Infinity', '-0']);

function findFirst(type: ValueType, items: Iterable<readonly [PropertyKey, TaggedValue]>): Mismatch | null {
  for (const [key, item] of items) {
    const found = findMismatch(type, item);
    if (found) return { path: [yamlKey(key), ...found.path], what: found.what };
  }
  return null;
}

function findWrongField(fields: ReadonlyMap<string, ValueType>, value: TaggedObject): Mismatch | null {
  const given = new Map(value.e);
  for (const [name, type] of fields) {
    const item = given.get(name);
    if (item === undefined)
      return { path: [], what: `lacks the field ${name}, which is ${formatType(type)}` };
    const found = findMismatch(type, item);
    if (found) return { path: [name, ...found.path], what: found.what };
  }
  const extra = value.e.find(([name]) => !fields.has(name));
  return extra
    ? { path: [yamlKey(extra[0])], what: `is no field; there are ${Array.from(fields.keys()).join(', ')}` }
    : null;
}

/** In YAML a literal key that begins with `$` is written with one more. */
function yamlKey(key: PropertyKey): PropertyKey {
  return typeof key === 'string' && key.startsWith('$') ? `$${key}` : key;
}

const RIGHT: Readonly<Partial<Record<ValueType['kind'], string>>> = {
  nothing: 'null, since nothing is returned',
  function: 'a function, which only harness.js can hand over',
  'async function': 'an async function, which only harness.js can hand over',
};

function wrong(type: ValueType, value: TaggedValue): Mismatch {
  const right = RIGHT[type.kind] ?? formatType(type);
  return { path: [], what: `is ${shownValue(value)}; it must be ${right}` };
}

function isTagged(value: TaggedValue): value is Exclude<TaggedValue, readonly TaggedValue[] | null> & object {
  return typeof value === 'object' && value !== null && !isList(value);
}

function isObject(value: TaggedValue): value is TaggedObject {
  return isTagged(value) && value.$ === 'object';
}
