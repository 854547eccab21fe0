// Keeps the entries in one array in the order of their last use and looks through it for every key.
class LRUCache {
  constructor(capacity) {
    this.capacity = capacity;
    this.entries = [];
  }

  get(key) {
    const index = this.entries.findIndex((entry) => entry.key === key);
    if (index === -1) return -1;
    const [entry] = this.entries.splice(index, 1);
    this.entries.push(entry);
    return entry.value;
  }

  put(key, value) {
    const index = this.entries.findIndex((entry) => entry.key === key);
    if (index !== -1) this.entries.splice(index, 1);
    this.entries.push({ key, value });
    if (this.entries.length > this.capacity) this.entries.shift();
  }
}
