/**
 * Keeps two diaries, of uses and of puts, in which nothing is ever moved or struck out. A line counts as long as the
 * entry's own number still points to it. The first use that counts is the least recent one, the first put that counts
 * is the oldest.
 */
class DiaryCache {
  constructor(capacity, ttlMs) {
    this.capacity = capacity;
    this.ttlMs = ttlMs;
    this.entries = new Map();
    this.uses = [];
    this.usesRead = 0;
    this.puts = [];
    this.putsRead = 0;
  }

  get(key, nowMs) {
    this.expire(nowMs);
    const entry = this.entries.get(key);
    if (!entry) return -1;
    entry.use = this.uses.push(key) - 1;
    return entry.value;
  }

  put(key, value, nowMs) {
    if (this.capacity === 0) return;
    this.expire(nowMs);
    const use = this.uses.push(key) - 1;
    const put = this.puts.push({ key, atMs: nowMs }) - 1;
    this.entries.set(key, { value, use, put });
    if (this.entries.size > this.capacity) this.evict();
  }

  expire(nowMs) {
    for (; this.putsRead < this.puts.length; this.putsRead++) {
      const { key, atMs } = this.puts[this.putsRead];
      if (nowMs < atMs + this.ttlMs) return;
      if (this.entries.get(key)?.put === this.putsRead) this.entries.delete(key);
    }
  }

  evict() {
    while (this.entries.get(this.uses[this.usesRead])?.use !== this.usesRead) this.usesRead += 1;
    this.entries.delete(this.uses[this.usesRead]);
  }
}

/** One result an operation; of streamed operations, which are no list, those of `get` alone. */
export function answer(input) {
  const isWritten = Array.isArray(input);
  const caches = new Map();
  const results = [];
  let nowMs = 0;
  for (const [word, ...args] of input) {
    const [, name = '', method] = /^(?:(\w+)(?: *= *|\.))?(@?\w+)$/.exec(word);
    if (method === '@advance') nowMs += args[0];
    if (method === 'LRUCache') caches.set(name, new DiaryCache(...args));
    if (method === 'put') caches.get(name).put(...args, nowMs);
    if (method === 'get') results.push(caches.get(name).get(...args, nowMs));
    else if (isWritten) results.push(null);
  }
  return results;
}
