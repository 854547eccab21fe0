// Evicts the oldest entry of a full cache. With capacity 0 the cache is full and has no oldest entry.
// witness: [["LRUCache", 0], ["put", 1, 1]]
class LRUCache {
  constructor(capacity) {
    this.capacity = capacity;
    this.entries = new Map();
    this.newest = null;
    this.oldest = null;
  }

  get(key) {
    const entry = this.entries.get(key);
    if (entry === undefined) return -1;
    this.unlink(entry);
    this.linkAsNewest(entry);
    return entry.value;
  }

  put(key, value) {
    const known = this.entries.get(key);
    if (known !== undefined) {
      known.value = value;
      this.get(key);
      return;
    }
    if (this.entries.size === this.capacity) {
      this.entries.delete(this.oldest.key);
      this.unlink(this.oldest);
    }
    const entry = { key, value, newer: null, older: null };
    this.entries.set(key, entry);
    this.linkAsNewest(entry);
  }

  unlink(entry) {
    if (entry.newer) entry.newer.older = entry.older;
    else this.newest = entry.older;
    if (entry.older) entry.older.newer = entry.newer;
    else this.oldest = entry.newer;
  }

  linkAsNewest(entry) {
    entry.newer = null;
    entry.older = this.newest;
    if (this.newest) this.newest.newer = entry;
    else this.oldest = entry;
    this.newest = entry;
  }
}
