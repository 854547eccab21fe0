// Overwriting a key changes its value and leaves it as old as it was.
// witness: [["LRUCache", 2], ["put", 1, 1], ["put", 2, 2], ["put", 1, 1], ["put", 3, 3], ["get", 1]]
class LRUCache {
  constructor(capacity) {
    this.capacity = capacity;
    this.entries = new Map();
  }

  get(key) {
    if (!this.entries.has(key)) return -1;
    const value = this.entries.get(key);
    this.entries.delete(key);
    this.entries.set(key, value);
    return value;
  }

  put(key, value) {
    // Map.prototype.set keeps the place of a key that is there.
    this.entries.set(key, value);
    if (this.entries.size > this.capacity) this.entries.delete(this.entries.keys().next().value);
  }
}
