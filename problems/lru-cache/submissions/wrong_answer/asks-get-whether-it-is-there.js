// Uses its own get to see whether a key is there, so a stored -1 counts as absent and overwriting it evicts another.
// witness: [["LRUCache", 2], ["put", 1, 1], ["put", 2, -1], ["put", 2, 2], ["get", 1]]
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
    if (this.capacity === 0) return;
    if (this.get(key) === -1 && this.entries.size >= this.capacity)
      this.entries.delete(this.entries.keys().next().value);
    this.entries.set(key, value);
  }
}
