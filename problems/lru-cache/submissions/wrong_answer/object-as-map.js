// A plain object as the map: 1 and "1" become one key, and "__proto__" is none at all.
// witness: [["LRUCache", 2], ["put", 1, 1], ["get", "1"]]
class LRUCache {
  constructor(capacity) {
    this.capacity = capacity;
    this.entries = {};
    this.size = 0;
    this.head = { next: null, previous: null };
    this.tail = { next: null, previous: this.head };
    this.head.next = this.tail;
  }

  get(key) {
    if (!Object.hasOwn(this.entries, key)) return -1;
    this.unlink(this.entries[key]);
    this.linkAsNewest(this.entries[key]);
    return this.entries[key].value;
  }

  put(key, value) {
    if (this.capacity === 0) return;
    if (Object.hasOwn(this.entries, key)) {
      this.entries[key].value = value;
      this.get(key);
      return;
    }
    if (this.size === this.capacity) {
      const oldest = this.tail.previous;
      this.unlink(oldest);
      delete this.entries[oldest.key];
      this.size -= 1;
    }
    this.entries[key] = { key, value, next: null, previous: null };
    this.linkAsNewest(this.entries[key]);
    this.size += 1;
  }

  unlink(entry) {
    entry.previous.next = entry.next;
    entry.next.previous = entry.previous;
  }

  linkAsNewest(entry) {
    entry.next = this.head.next;
    entry.previous = this.head;
    this.head.next.previous = entry;
    this.head.next = entry;
  }
}
