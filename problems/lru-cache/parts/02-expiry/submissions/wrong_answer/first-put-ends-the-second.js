// Queues every put and believes the queue: when the first put of a key has expired, the key goes, though it was put again.
// witness: [["LRUCache", 1, 100], ["put", 1, 1], ["@advance", 60], ["put", 1, 2], ["@advance", 60], ["get", 1]]
class LRUCache {
  constructor(capacity, ttlMs = Infinity) {
    this.capacity = capacity;
    this.ttlMs = ttlMs;
    this.entries = new Map();
    this.puts = [];
    this.firstPut = 0;
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
    this.entries.delete(key);
    if (this.entries.size === this.capacity) this.entries.delete(this.entries.keys().next().value);
    this.entries.set(key, value);
    this.puts.push({ key, expiresAt: performance.now() + this.ttlMs });
  }

  forgetExpired() {
    while (this.puts[this.firstPut]?.expiresAt <= performance.now()) {
      this.entries.delete(this.puts[this.firstPut].key);
      this.firstPut += 1;
    }
  }
}
