// Adds up the weights of all entries whenever it wants to know their sum.
class LRUCache {
  constructor(capacity, ttlMs = Infinity) {
    this.capacity = capacity;
    this.ttlMs = ttlMs;
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
    this.entryByUse.set(key, { value, weight });
    this.expiryByAge.set(key, performance.now() + this.ttlMs);
    return true;
  }

  makeRoomFor(weight) {
    for (const leastRecentlyUsed of this.entryByUse.keys()) {
      if (this.totalWeight() + weight <= this.capacity) return;
      this.forget(leastRecentlyUsed);
    }
  }

  totalWeight() {
    let sum = 0;
    for (const { weight } of this.entryByUse.values()) sum += weight;
    return sum;
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
    this.entryByUse.delete(key);
    this.expiryByAge.delete(key);
  }
}
