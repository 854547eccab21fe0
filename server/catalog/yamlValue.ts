import { isAlias, isMap, isScalar, isSeq, type ParsedNode, type YAMLMap, type YAMLSeq } from 'yaml';
import { ANSWER_LIMITS } from '#contract/limits.ts';

/** A value read from YAML. A map has no prototype, so that `constructor` and `__proto__` are keys like any other. */
export type PlainValue = null | boolean | number | string | readonly PlainValue[] | PlainMap;
export interface PlainMap {
  readonly [key: string]: PlainValue;
}

/** Keys and positions from the top of a file down to one value. */
export type YamlPath = readonly PropertyKey[];

interface YamlValue {
  readonly value: PlainValue;
  offsetAt(path: YamlPath): number;
  keyOffsetAt(path: YamlPath): number;
}

/** No file of the greatest size holds as many by itself; only aliases lead beyond. */
const MOST_VALUES = 200_000;
/** Levels of lists and maps in a file, aliases counted with what they repeat. The file itself is level 1. */
export const MOST_DEPTH = ANSWER_LIMITS.depth;

type Report = (offset: number, what: string) => void;

/** @returns null when nothing can be read: too many values, too deep. */
export function readYamlValue(root: ParsedNode | null, report: Report): YamlValue | null {
  const reader = new YamlReader(report);
  const read = reader.read(root);
  if (!read) return null;
  return {
    value: read.value,
    offsetAt: (path) => reader.locate(root, path).offset,
    keyOffsetAt: (path) => reader.locate(root, path).keyOffset,
  };
}

interface Read {
  readonly value: PlainValue;
  /** Values in it, with those that its aliases repeat. */
  readonly size: number;
  /** Levels of lists and maps in it. */
  readonly height: number;
}

interface Position {
  readonly offset: number;
  readonly keyOffset: number;
}

class YamlReader {
  readonly #report: Report;
  readonly #anchors = new Map<string, { readonly node: ParsedNode; readonly read: Read }>();
  readonly #aliased = new Map<ParsedNode, ParsedNode>();
  readonly #pairsOf = new Map<YAMLMap.Parsed, ReadonlyMap<unknown, YAMLMap.Parsed['items'][number]>>();

  constructor(report: Report) {
    this.#report = report;
  }

  /** @returns null after a finding that makes the whole file unusable. */
  read(node: ParsedNode | null): Read | null {
    if (!node) return { value: null, size: 1, height: 0 };
    const offset = node.range[0];
    const read = this.#readKind(node);
    if (!read) return null;
    if (read.height > MOST_DEPTH) return this.#refuse(offset, `is nested deeper than ${MOST_DEPTH} levels`);
    if (read.size > MOST_VALUES)
      return this.#refuse(offset, `holds over ${MOST_VALUES} values, counting what aliases repeat`);
    if (!isAlias(node) && node.anchor !== undefined) this.#anchors.set(node.anchor, { node, read });
    return read;
  }

  locate(root: ParsedNode | null, path: YamlPath): Position {
    let node = root;
    let position = { offset: root?.range[0] ?? 0, keyOffset: root?.range[0] ?? 0 };
    for (const step of path) {
      const holder = node && (this.#aliased.get(node) ?? node);
      if (isMap(holder)) {
        const pair = this.#pairs(holder).get(step);
        if (!pair) break;
        node = pair.value;
        const keyOffset = pair.key.range[0];
        position = { offset: node?.range[0] ?? keyOffset, keyOffset };
      } else if (isSeq(holder)) {
        node = holder.items[Number(step)] ?? null;
        if (!node) break;
        position = { offset: node.range[0], keyOffset: node.range[0] };
      } else break;
    }
    return position;
  }

  /** Kept, since a finding for each of many keys would otherwise look through all of them each time. */
  #pairs(map: YAMLMap.Parsed): ReadonlyMap<unknown, YAMLMap.Parsed['items'][number]> {
    const kept = this.#pairsOf.get(map);
    if (kept) return kept;
    const pairs = new Map(map.items.map((pair) => [isScalar(pair.key) ? pair.key.value : null, pair]));
    this.#pairsOf.set(map, pairs);
    return pairs;
  }

  #readKind(node: ParsedNode): Read | null {
    if (isScalar(node)) return { value: this.#scalar(node.value, node.range[0]), size: 1, height: 0 };
    if (isAlias(node)) {
      const anchor = this.#anchors.get(node.source);
      if (!anchor)
        return this.#refuse(node.range[0], `*${node.source} names no value that is complete before it`);
      this.#aliased.set(node, anchor.node);
      return anchor.read;
    }
    return isSeq(node) ? this.#list(node) : this.#map(node);
  }

  #scalar(value: unknown, offset: number): PlainValue {
    if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
    if (typeof value === 'number') return value;
    if (typeof value === 'bigint') {
      if (!Number.isSafeInteger(Number(value)))
        this.#report(offset, `the integer ${value} is beyond ±(2^53−1); write it as a string, in quotes`);
      return Number(value);
    }
    this.#report(offset, 'holds a value that JSON does not have');
    return null;
  }

  #list(node: YAMLSeq.Parsed): Read | null {
    const value: PlainValue[] = [];
    let size = 1;
    let height = 0;
    for (const item of node.items) {
      const read = this.read(item);
      if (!read) return null;
      value.push(read.value);
      size += read.size;
      height = Math.max(height, read.height);
    }
    return { value, size, height: height + 1 };
  }

  #map(node: YAMLMap.Parsed): Read | null {
    const value: Record<string, PlainValue> = Object.create(null);
    let size = 1;
    let height = 0;
    for (const pair of node.items) {
      const read = this.read(pair.value);
      if (!read) return null;
      const key = this.#key(pair.key);
      if (key === null) continue;
      if (key in value) this.#report(pair.key.range[0], `the key "${key}" stands twice`);
      value[key] = read.value;
      size += read.size;
      height = Math.max(height, read.height);
    }
    return { value, size, height: height + 1 };
  }

  #key(node: ParsedNode): string | null {
    if (isScalar(node) && typeof node.value === 'string') return node.value;
    const text = isScalar(node) ? String(node.value) : 'here';
    this.#report(node.range[0], `the key ${text} is not text; write it in quotes`);
    return null;
  }

  #refuse(offset: number, what: string): null {
    this.#report(offset, what);
    return null;
  }
}
