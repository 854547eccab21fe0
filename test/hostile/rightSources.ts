import type { ProblemName } from './hostileCase.ts';

/** A right answer to each problem, sent after every hostile one. */
export const RIGHT_SOURCES: Readonly<Record<ProblemName, string>> = {
  'lru-cache': `class LRUCache {
    #capacity;
    #values = new Map();
    constructor(capacity) {
      this.#capacity = capacity;
    }
    get(key) {
      if (!this.#values.has(key)) return -1;
      const value = this.#values.get(key);
      this.put(key, value);
      return value;
    }
    put(key, value) {
      this.#values.delete(key);
      this.#values.set(key, value);
      if (this.#values.size > this.#capacity) this.#values.delete(this.#values.keys().next().value);
    }
  }`,
  'two-sum': `function twoSum(numbers, target) {
    const seen = new Map();
    for (const [index, number] of numbers.entries()) {
      if (seen.has(target - number)) return [seen.get(target - number), index];
      seen.set(number, index);
    }
  }`,
  reverse: `function reverse(items) {
    items.reverse();
  }`,
};
