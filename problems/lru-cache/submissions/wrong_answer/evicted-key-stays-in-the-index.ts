// Takes the oldest entry off the list and forgets to take it out of the map, so an evicted key is still found.
// witness: [["LRUCache", 1], ["put", 1, 1], ["put", 2, 2], ["get", 1]]
interface Entry {
  key: number | string;
  value: number;
  newer: Entry | null;
  older: Entry | null;
}

class LRUCache {
  private readonly index = new Map<number | string, Entry>();
  private newest: Entry | null = null;
  private oldest: Entry | null = null;
  private count = 0;
  private readonly capacity: number;

  constructor(capacity: number) {
    this.capacity = capacity;
  }

  get(key: number | string): number {
    const entry = this.index.get(key);
    if (!entry) return -1;
    this.unlink(entry);
    this.linkAsNewest(entry);
    return entry.value;
  }

  put(key: number | string, value: number): void {
    if (this.capacity === 0) return;
    const known = this.index.get(key);
    if (known) {
      known.value = value;
      this.get(key);
      return;
    }
    if (this.count === this.capacity && this.oldest) this.unlink(this.oldest);
    const entry: Entry = { key, value, newer: null, older: null };
    this.index.set(key, entry);
    this.linkAsNewest(entry);
  }

  private unlink(entry: Entry): void {
    if (entry.newer) entry.newer.older = entry.older;
    else this.newest = entry.older;
    if (entry.older) entry.older.newer = entry.newer;
    else this.oldest = entry.newer;
    this.count -= 1;
  }

  private linkAsNewest(entry: Entry): void {
    entry.newer = null;
    entry.older = this.newest;
    if (this.newest) this.newest.newer = entry;
    else this.oldest = entry;
    this.newest = entry;
    this.count += 1;
  }
}
