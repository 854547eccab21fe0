// Evicts one entry a put, as when each counted one. A heavy entry then weighs the cache above its capacity.
// witness: [["LRUCache", 2, 60000], ["put", 1, 1, 1], ["put", 2, 2, 1], ["put", 3, 3, 2], ["get", 2]]
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
