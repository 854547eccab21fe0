// Looks at every entry at every put for those that have expired.
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
    if (this.entries.size === this.capacity) this.sweep();
    if (this.entries.size === this.capacity) this.entries.delete(this.entries.keys().next().value);
    this.entries.set(key, { value, expiresAt: performance.now() + this.ttlMs });
  }

  sweep() {
    if (this.ttlMs === Infinity) return;
    const now = performance.now();
    for (const [key, { expiresAt }] of this.entries) if (expiresAt <= now) this.entries.delete(key);
  }
}
