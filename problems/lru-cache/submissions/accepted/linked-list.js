/**
 * A map finds an entry, a doubly linked list knows its age. The list is a ring through one sentinel: `ring.next` is the
 * most recently used entry, `ring.previous` the least, and an empty list needs no special case.
 */
class LRUCache {
  constructor(capacity) {
    this.capacity = capacity;
    this.entries = new Map();
    this.ring = {};
    this.ring.next = this.ring;
    this.ring.previous = this.ring;
  }

  get(key) {
    const entry = this.entries.get(key);
    if (entry === undefined) return -1;
    this.unlink(entry);
    this.linkAsNewest(entry);
    return entry.value;
  }

  put(key, value) {
    const known = this.entries.get(key);
    if (known !== undefined) {
      known.value = value;
      this.unlink(known);
      this.linkAsNewest(known);
      return;
    }
    if (this.capacity === 0) return;
    if (this.entries.size === this.capacity) this.evictOldest();
    const entry = { key, value };
    this.entries.set(key, entry);
    this.linkAsNewest(entry);
  }

  evictOldest() {
    const oldest = this.ring.previous;
    this.unlink(oldest);
    this.entries.delete(oldest.key);
  }

  unlink(entry) {
    entry.previous.next = entry.next;
    entry.next.previous = entry.previous;
  }

  linkAsNewest(entry) {
    entry.next = this.ring.next;
    entry.previous = this.ring;
    entry.next.previous = entry;
    entry.previous.next = entry;
  }
}
