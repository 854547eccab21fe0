// Notes the time of every use, so that reading an entry keeps it alive.
// witness: [["LRUCache", 1, 100], ["put", 1, 1], ["@advance", 60], ["get", 1], ["@advance", 60], ["get", 1]]
class LRUCache {
  constructor(capacity, ttlMs = Infinity) {
    this.capacity = capacity;
    this.ttlMs = ttlMs;
    this.entries = new Map();
  }

  get(key) {
    this.forgetExpired();
    const entry = this.entries.get(key);
    if (!entry) return -1;
    this.use(key, entry.value);
    return entry.value;
  }

  put(key, value) {
    if (this.capacity === 0) return;
    this.forgetExpired();
    const isFull = this.entries.size === this.capacity && !this.entries.has(key);
    if (isFull) this.entries.delete(this.entries.keys().next().value);
    this.use(key, value);
  }

  use(key, value) {
    this.entries.delete(key);
    this.entries.set(key, { value, expiresAt: performance.now() + this.ttlMs });
  }

  forgetExpired() {
    for (const [key, { expiresAt }] of this.entries) {
      if (expiresAt > performance.now()) return;
      this.entries.delete(key);
    }
  }
}
