// Makes room before it looks whether the key is there already, so overwriting in a full cache evicts another entry.
// witness: [["LRUCache", 2], ["put", 1, 1], ["put", 2, 2], ["put", 2, 2], ["get", 1]]
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
    if (this.entries.size >= this.capacity) {
      const oldest = this.entries.keys().next().value;
      this.entries.delete(oldest);
    }
    this.entries.delete(key);
    this.entries.set(key, value);
  }
}
