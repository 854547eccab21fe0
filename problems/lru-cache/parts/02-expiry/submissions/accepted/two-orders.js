/**
 * One map in the order of use, one in the order of age. All entries live equally long, so the one that was put first
 * expires first, and what has expired stands at the beginning of the second map.
 */
class LRUCache {
  constructor(capacity, ttlMs = Infinity) {
    this.capacity = capacity;
    this.ttlMs = ttlMs;
    this.valueByUse = new Map();
    this.expiryByAge = new Map();
  }

  get(key) {
    this.forgetExpired();
    const value = this.valueByUse.get(key);
    if (value === undefined) return -1;
    this.valueByUse.delete(key);
    this.valueByUse.set(key, value);
    return value;
  }

  put(key, value) {
    if (this.capacity === 0) return;
    this.forgetExpired();
    this.forget(key);
    if (this.valueByUse.size === this.capacity) {
      const [leastRecentlyUsed] = this.valueByUse.keys();
      this.forget(leastRecentlyUsed);
    }
    this.valueByUse.set(key, value);
    // Not Date.now(): somebody may set that clock.
    this.expiryByAge.set(key, performance.now() + this.ttlMs);
  }

  forgetExpired() {
    const now = performance.now();
    for (const [key, expiry] of this.expiryByAge) {
      if (expiry > now) return;
      this.forget(key);
    }
  }

  forget(key) {
    this.valueByUse.delete(key);
    this.expiryByAge.delete(key);
  }
}
