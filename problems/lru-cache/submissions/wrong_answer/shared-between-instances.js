// Keeps the entries in the module instead of the instance, so that two caches are one.
// witness: [["a = LRUCache", 1], ["b = LRUCache", 1], ["a.put", 1, 1], ["b.get", 1]]
const entries = new Map();

class LRUCache {
  constructor(capacity) {
    this.capacity = capacity;
  }

  get(key) {
    if (!entries.has(key)) return -1;
    const value = entries.get(key);
    entries.delete(key);
    entries.set(key, value);
    return value;
  }

  put(key, value) {
    entries.delete(key);
    entries.set(key, value);
    if (entries.size > this.capacity) entries.delete(entries.keys().next().value);
  }
}
