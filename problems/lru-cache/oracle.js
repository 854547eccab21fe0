/**
 * Keeps a diary: every use of a key is written down, and nothing is ever moved. The key to make room is the one whose
 * last use comes first, so a walk through the diary finds it, past uses that a later use of the same key made stale.
 */
class DiaryCache {
  constructor(capacity) {
    this.capacity = capacity;
    this.diary = [];
    this.walkedTo = 0;
    this.valueOf = new Map();
    this.lastUseOf = new Map();
  }

  get(key) {
    if (!this.valueOf.has(key)) return -1;
    this.writeDown(key);
    return this.valueOf.get(key);
  }

  put(key, value) {
    if (this.capacity === 0) return;
    this.writeDown(key);
    this.valueOf.set(key, value);
    if (this.valueOf.size > this.capacity) this.evict();
  }

  writeDown(key) {
    this.lastUseOf.set(key, this.diary.length);
    this.diary.push(key);
  }

  evict() {
    while (this.lastUseOf.get(this.diary[this.walkedTo]) !== this.walkedTo) this.walkedTo += 1;
    const key = this.diary[this.walkedTo];
    this.valueOf.delete(key);
    this.lastUseOf.delete(key);
  }
}

/** One result an operation; of streamed operations, which are no list, those of `get` alone. */
export function answer(input) {
  const isWritten = Array.isArray(input);
  const caches = new Map();
  const results = [];
  for (const [word, ...args] of input) {
    const [, name = '', method] = /^(?:(\w+)(?: *= *|\.))?(@?\w+)$/.exec(word);
    if (method === 'LRUCache') caches.set(name, new DiaryCache(...args));
    if (method === 'put') caches.get(name).put(...args);
    if (method === 'get') results.push(caches.get(name).get(...args));
    else if (isWritten) results.push(null);
  }
  return results;
}
