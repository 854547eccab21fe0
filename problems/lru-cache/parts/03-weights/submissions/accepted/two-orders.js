/**
 * One map in the order of use, one in the order of age. All entries live equally long, so the one that was put first
 * expires first, and what has expired stands at the beginning of the second map.
 */
class LRUCache {
  constructor(capacity, ttlMs = Infinity) {
    this.capacity = capacity;
    this.ttlMs = ttlMs;
    this.totalWeight = 0;
    this.entryByUse = new Map();
    this.expiryByAge = new Map();
  }

  get(key) {
    this.forgetExpired();
    const entry = this.entryByUse.get(key);
    if (entry === undefined) return -1;
    this.entryByUse.delete(key);
    this.entryByUse.set(key, entry);
    return entry.value;
  }

  put(key, value, weight = 1) {
    // Before anything is forgotten for it: a refused entry must change nothing.
    if (weight > this.capacity) return false;
    this.forgetExpired();
    this.forget(key);
    this.makeRoomFor(weight);
    this.totalWeight += weight;
    this.entryByUse.set(key, { value, weight });
    // Not Date.now(): somebody may set that clock.
    this.expiryByAge.set(key, performance.now() + this.ttlMs);
    return true;
  }

  makeRoomFor(weight) {
    for (const leastRecentlyUsed of this.entryByUse.keys()) {
      if (this.totalWeight + weight <= this.capacity) return;
      this.forget(leastRecentlyUsed);
    }
  }

  forgetExpired() {
    const now = performance.now();
    for (const [key, expiry] of this.expiryByAge) {
      if (expiry > now) return;
      this.forget(key);
    }
  }

  /** The only place where an entry leaves, so that the sum and the two orders stay of one mind. */
  forget(key) {
    const entry = this.entryByUse.get(key);
    if (entry === undefined) return;
    this.totalWeight -= entry.weight;
    this.entryByUse.delete(key);
    this.expiryByAge.delete(key);
  }
}
