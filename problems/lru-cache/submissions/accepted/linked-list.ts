type Key = number | string;

interface Entry {
  readonly key: Key;
  value: number;
  newer: Entry | null;
  older: Entry | null;
}

/** A map finds an entry, a doubly linked list with two loose ends knows its age. */
class LRUCache {
  private readonly entries = new Map<Key, Entry>();
  private newest: Entry | null = null;
  private oldest: Entry | null = null;
  private readonly capacity: number;

  constructor(capacity: number) {
    this.capacity = capacity;
  }

  get(key: Key): number {
    const entry = this.entries.get(key);
    if (!entry) return -1;
    this.unlink(entry);
    this.linkAsNewest(entry);
    return entry.value;
  }

  put(key: Key, value: number): void {
    if (this.capacity === 0) return;
    const known = this.entries.get(key);
    if (known) {
      known.value = value;
      this.unlink(known);
      this.linkAsNewest(known);
      return;
    }
    if (this.entries.size >= this.capacity && this.oldest) {
      this.entries.delete(this.oldest.key);
      this.unlink(this.oldest);
    }
    const entry: Entry = { key, value, newer: null, older: null };
    this.entries.set(key, entry);
    this.linkAsNewest(entry);
  }

  private unlink(entry: Entry): void {
    if (entry.newer) entry.newer.older = entry.older;
    else this.newest = entry.older;
    if (entry.older) entry.older.newer = entry.newer;
    else this.oldest = entry.newer;
  }

  private linkAsNewest(entry: Entry): void {
    entry.newer = null;
    entry.older = this.newest;
    if (this.newest) this.newest.newer = entry;
    else this.oldest = entry;
    this.newest = entry;
  }
}
