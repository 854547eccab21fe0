// Evicts the first entry that is heavy enough alone, to lose as few as it can, and passes over older ones.
// witness: [["LRUCache", 10, 60000], ["put", 1, 1, 1], ["put", 2, 2, 9], ["put", 3, 3, 5], ["get", 1]]
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
    const missing = this.totalWeight + weight - this.capacity;
    if (missing <= 0) return;
    for (const [key, entry] of this.entryByUse) {
      if (entry.weight < missing) continue;
      this.forget(key);
      return;
    }
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

  forget(key) {
    const entry = this.entryByUse.get(key);
    if (entry === undefined) return;
    this.totalWeight -= entry.weight;
    this.entryByUse.delete(key);
    this.expiryByAge.delete(key);
  }
}
