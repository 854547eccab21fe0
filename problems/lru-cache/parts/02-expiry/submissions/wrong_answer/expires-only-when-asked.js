// Notices that an entry has expired only when somebody asks for it; until then it keeps its place.
// witness: [["LRUCache", 2, 100], ["put", 1, 1], ["@advance", 50], ["put", 2, 2], ["get", 1], ["@advance", 50], ["put", 3, 3], ["get", 2]]
class LRUCache {
  constructor(capacity, ttlMs = Infinity) {
    this.capacity = capacity;
    this.ttlMs = ttlMs;
    this.entries = new Map();
  }

  get(key) {
    const entry = this.entries.get(key);
    if (!entry) return -1;
    this.entries.delete(key);
    if (entry.expiresAt <= performance.now()) return -1;
    this.entries.set(key, entry);
    return entry.value;
  }

  put(key, value) {
    if (this.capacity === 0) return;
    this.entries.delete(key);
    if (this.entries.size === this.capacity) this.entries.delete(this.entries.keys().next().value);
    this.entries.set(key, { value, expiresAt: performance.now() + this.ttlMs });
  }
}
