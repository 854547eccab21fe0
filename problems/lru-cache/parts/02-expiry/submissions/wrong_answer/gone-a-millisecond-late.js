// Lets an entry go when it is older than its time to live, a millisecond too late.
// witness: [["LRUCache", 1, 100], ["put", 1, 1], ["@advance", 100], ["get", 1]]
class LRUCache {
  constructor(capacity, ttlMs = Infinity) {
    this.capacity = capacity;
    this.ttlMs = ttlMs;
    this.entries = new Map();
    this.putTimes = new Map();
  }

  get(key) {
    this.forgetExpired();
    if (!this.entries.has(key)) return -1;
    const value = this.entries.get(key);
    this.entries.delete(key);
    this.entries.set(key, value);
    return value;
  }

  put(key, value) {
    if (this.capacity === 0) return;
    this.forgetExpired();
    this.forget(key);
    if (this.entries.size === this.capacity) this.forget(this.entries.keys().next().value);
    this.entries.set(key, value);
    this.putTimes.set(key, performance.now());
  }

  forgetExpired() {
    const now = performance.now();
    for (const [key, putAt] of this.putTimes) {
      if (now - putAt <= this.ttlMs) return;
      this.forget(key);
    }
  }

  forget(key) {
    this.entries.delete(key);
    this.putTimes.delete(key);
  }
}
