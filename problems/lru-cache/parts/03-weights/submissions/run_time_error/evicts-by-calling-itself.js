// Evicts one entry and calls itself for the next: a heavy put that evicts thousands ends in a stack overflow.
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
    if (weight > this.capacity) return false;
    this.forgetExpired();
    this.forget(key);
    this.makeRoomFor(weight);
    this.totalWeight += weight;
    this.entryByUse.set(key, { value, weight });
    this.expiryByAge.set(key, performance.now() + this.ttlMs);
    return true;
  }

  makeRoomFor(weight) {
    if (this.totalWeight + weight <= this.capacity) return;
    const [leastRecentlyUsed] = this.entryByUse.keys();
    this.forget(leastRecentlyUsed);
    this.makeRoomFor(weight);
  }

  forgetExpired() {
    const now = performance.now();
    for (const [key, expiry] of this.expiryByAge) {
      if (expiry > now) return;
      this.forget(key);
    }
  }

  forget(key) {
    const entry = this.entryByUse.get(key);
    if (entry === undefined) return;
    this.totalWeight -= entry.weight;
    this.entryByUse.delete(key);
    this.expiryByAge.delete(key);
  }
}
