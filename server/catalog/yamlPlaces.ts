import { EVENT_ID, getScalarValue, SCALAR_STYLE, type Event } from 'js-yaml';
import type { YamlPath } from './yamlValue.ts';

/** Where a value stands, by the indexes of events: its own and its key's; of an item of a list both are its own. */
export interface YamlPlace {
  readonly index: number;
  readonly keyIndex: number;
}

type Children = ReadonlyMap<PropertyKey, YamlPlace>;

/** Finds the lines of values. What it works out it keeps: thousands of findings may be about one long list. */
export class YamlPlaces {
  readonly #text: string;
  readonly #events: readonly Event[];
  readonly #childrenOf = new Map<number, Children>();
  #aliased: ReadonlyMap<number, number> = new Map();
  #lineStarts: readonly number[] | null = null;

  constructor(text: string, events: readonly Event[]) {
    this.#text = text;
    this.#events = events;
  }

  /** @param aliased what each alias repeats: a path leads on there. */
  follow(aliased: ReadonlyMap<number, number>): void {
    this.#aliased = aliased;
  }

  /** The place of the value at `path`, or of the nearest one around it where there is none. */
  find(path: YamlPath): YamlPlace {
    let place: YamlPlace = { index: 1, keyIndex: 1 };
    for (const step of path) {
      const next = this.#children(this.#aliased.get(place.index) ?? place.index).get(step);
      if (!next) break;
      place = next;
    }
    return place;
  }

  /** The line, counted from 1, on which the value of an event begins. */
  lineOf(index: number): number {
    const offset = this.#offsetOf(index);
    this.#lineStarts ??= lineStartsOf(this.#text);
    let low = 0;
    let high = this.#lineStarts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(low, 1);
  }

  /** Of what stands nowhere, such as the null after `key:`, the place of what is before it. */
  #offsetOf(index: number): number {
    for (let at = index; at > 0; at -= 1) {
      const event = this.#events[at];
      const offset = event ? offsetOf(event) : -1;
      if (offset >= 0) return offset;
    }
    return 0;
  }

  #children(index: number): Children {
    const kept = this.#childrenOf.get(index);
    if (kept) return kept;
    const children = new Map<PropertyKey, YamlPlace>();
    const isMap = this.#events[index]?.type === EVENT_ID.MAPPING;
    if (isMap || this.#events[index]?.type === EVENT_ID.SEQUENCE) {
      let at = index + 1;
      while (this.#events[at] && this.#events[at]?.type !== EVENT_ID.POP) {
        const keyIndex = at;
        const valueIndex = isMap ? this.#after(keyIndex) : keyIndex;
        const key = isMap ? this.#keyText(keyIndex) : children.size;
        children.set(key, { index: valueIndex, keyIndex });
        at = this.#after(valueIndex);
      }
    }
    this.#childrenOf.set(index, children);
    return children;
  }

  #keyText(index: number): string {
    const event = this.#events[index];
    const hasText = event?.type === EVENT_ID.SCALAR && event.valueStart >= 0;
    return hasText ? getScalarValue(this.#text, event) : '';
  }

  /** The event after the whole value that an event begins. */
  #after(index: number): number {
    let depth = 0;
    let at = index;
    do {
      const type = this.#events[at]?.type;
      if (type === EVENT_ID.SEQUENCE || type === EVENT_ID.MAPPING) depth += 1;
      if (type === EVENT_ID.POP) depth -= 1;
      at += 1;
    } while (depth > 0);
    return at;
  }
}

function offsetOf(event: Event): number {
  switch (event.type) {
    case EVENT_ID.SEQUENCE:
    case EVENT_ID.MAPPING:
      return event.start;
    case EVENT_ID.SCALAR: {
      const isBlock = event.style === SCALAR_STYLE.LITERAL_BLOCK || event.style === SCALAR_STYLE.FOLDED_BLOCK;
      // The text of a block begins below the line that announces it.
      return isBlock ? event.valueStart - 1 : event.valueStart;
    }
    case EVENT_ID.ALIAS:
      return event.anchorStart;
    default:
      return -1;
  }
}

function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return starts;
}
