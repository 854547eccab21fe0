import { EVENT_ID, getScalarValue, SCALAR_STYLE, type Event, type ScalarEvent } from 'js-yaml';
import { ANSWER_LIMITS } from '#contract/limits.ts';
import { resolveCoreScalar } from './coreScalar.ts';

/** A value read from YAML. A map has no prototype, so that `constructor` and `__proto__` are keys like any other. */
export type PlainValue = null | boolean | number | string | readonly PlainValue[] | PlainMap;
export interface PlainMap {
  readonly [key: string]: PlainValue;
}

/** Keys and positions from the top of a file down to one value. */
export type YamlPath = readonly PropertyKey[];

/** No file of the greatest size holds as many by itself; only aliases lead beyond. */
const MOST_VALUES = 200_000;
/** Levels of lists and maps in a file, aliases counted with what they repeat. The file itself is level 1. */
export const MOST_DEPTH = ANSWER_LIMITS.depth;

/** Told what is wrong with the value that an event begins. */
type Report = (index: number, what: string) => void;

export interface ReadYaml {
  readonly value: PlainValue;
  /** What each alias repeats, by the indexes of their events. */
  readonly aliased: ReadonlyMap<number, number>;
}

/** Reads the value of a document from its events. @returns null after a finding that makes the file unusable. */
export function readYamlValue(text: string, events: readonly Event[], report: Report): ReadYaml | null {
  const reader = new YamlReader(text, events, report);
  try {
    return { value: reader.read().value, aliased: reader.aliased };
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    report(error.index, error.message);
    return null;
  }
}

/** Leaves the reader's recursion where nothing can be read on. */
class Unusable extends Error {
  readonly index: number;

  constructor(index: number, what: string) {
    super(what);
    this.index = index;
  }
}

interface Read {
  readonly value: PlainValue;
  /** Values in it, with those that its aliases repeat. */
  readonly size: number;
  /** Levels of lists and maps in it. */
  readonly height: number;
}

class YamlReader {
  readonly aliased = new Map<number, number>();
  readonly #text: string;
  readonly #events: readonly Event[];
  readonly #report: Report;
  readonly #anchors = new Map<string, { readonly index: number; readonly read: Read }>();
  /** Of the next event; the first begins the document. */
  #at = 1;

  constructor(text: string, events: readonly Event[], report: Report) {
    this.#text = text;
    this.#events = events;
    this.#report = report;
  }

  read(): Read {
    const index = this.#at;
    const event = this.#events[index];
    this.#at += 1;
    if (event?.type === EVENT_ID.SCALAR) return this.#anchored(index, event, this.#scalar(index, event));
    if (event?.type === EVENT_ID.SEQUENCE) return this.#anchored(index, event, this.#list(index));
    if (event?.type === EVENT_ID.MAPPING) return this.#anchored(index, event, this.#map(index));
    if (event?.type === EVENT_ID.ALIAS) return this.#alias(index, this.#name(event));
    throw new TypeError(`a value of YAML begins with an event of type ${event?.type}`);
  }

  #anchored(index: number, event: Anchored, read: Read): Read {
    if (event.tagStart >= 0)
      this.#report(
        index,
        `has the tag ${this.#text.slice(event.tagStart, event.tagEnd)}; values here are written without tags`,
      );
    if (event.anchorStart >= 0) this.#anchors.set(this.#name(event), { index, read });
    return read;
  }

  #alias(index: number, name: string): Read {
    const anchor = this.#anchors.get(name);
    if (!anchor) throw new Unusable(index, `*${name} names no value that is complete before it`);
    this.aliased.set(index, anchor.index);
    return anchor.read;
  }

  #name(event: { readonly anchorStart: number; readonly anchorEnd: number }): string {
    return this.#text.slice(event.anchorStart, event.anchorEnd);
  }

  #scalar(index: number, event: ScalarEvent): Read {
    const text = this.#scalarText(event);
    if (event.style !== SCALAR_STYLE.PLAIN || event.tagStart >= 0) return { value: text, size: 1, height: 0 };
    const { value, isExact } = resolveCoreScalar(text);
    if (!isExact)
      this.#report(index, `the integer ${text} is beyond ±(2^53−1); write it as a string, in quotes`);
    return { value, size: 1, height: 0 };
  }

  #scalarText(event: ScalarEvent): string {
    return event.valueStart < 0 ? '' : getScalarValue(this.#text, event);
  }

  #list(index: number): Read {
    const value: PlainValue[] = [];
    let size = 1;
    let height = 0;
    while (!this.#closes()) {
      const itemIndex = this.#at;
      const read = this.read();
      value.push(read.value);
      size += read.size;
      height = Math.max(height, read.height);
      this.#bound(index, size, itemIndex, height + 1);
    }
    return { value, size, height: height + 1 };
  }

  #map(index: number): Read {
    const value: Record<string, PlainValue> = Object.create(null);
    let size = 1;
    let height = 0;
    while (!this.#closes()) {
      const keyIndex = this.#at;
      const key = this.#key(keyIndex);
      const read = this.read();
      size += read.size;
      height = Math.max(height, read.height);
      this.#bound(index, size, keyIndex, height + 1);
      if (key === null) continue;
      if (key in value) this.#report(keyIndex, `the key "${key}" stands twice`);
      value[key] = read.value;
    }
    return { value, size, height: height + 1 };
  }

  #key(index: number): string | null {
    const event = this.#events[index];
    const { value } = this.read();
    const isScalar = event?.type === EVENT_ID.SCALAR;
    if (isScalar && typeof value === 'string') return value;
    const text = isScalar ? this.#scalarText(event) : 'here';
    this.#report(index, `the key ${text} is not text; write it in quotes`);
    return null;
  }

  /** Passes over the end of a list or map, if it is next. */
  #closes(): boolean {
    if (this.#events[this.#at]?.type !== EVENT_ID.POP) return false;
    this.#at += 1;
    return true;
  }

  #bound(index: number, size: number, deepIndex: number, height: number): void {
    if (height > MOST_DEPTH) throw new Unusable(deepIndex, `is nested deeper than ${MOST_DEPTH} levels`);
    if (size > MOST_VALUES)
      throw new Unusable(index, `holds over ${MOST_VALUES} values, counting what aliases repeat`);
  }
}

interface Anchored {
  readonly anchorStart: number;
  readonly anchorEnd: number;
  readonly tagStart: number;
  readonly tagEnd: number;
}
