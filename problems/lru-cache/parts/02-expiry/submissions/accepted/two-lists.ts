type Key = number | string;

/** A place in a list; a list begins and ends at a place of its own, which holds no entry. */
class Place {
  before: Place = this;
  after: Place = this;
  readonly entry: Entry | null;

  constructor(entry: Entry | null) {
    this.entry = entry;
  }

  /** Leaves where it stands, and stands before `other` instead. */
  moveBefore(other: Place): void {
    this.leave();
    this.before = other.before;
    this.after = other;
    this.before.after = this;
    this.after.before = this;
  }

  leave(): void {
    this.before.after = this.after;
    this.after.before = this.before;
    this.before = this;
    this.after = this;
  }
}

class Entry {
  readonly key: Key;
  value = 0;
  expiresAt = 0;
  readonly placeByUse = new Place(this);
  readonly placeByAge = new Place(this);

  constructor(key: Key) {
    this.key = key;
  }
}

/** A map to find an entry, a list in the order of use to evict by, a list in the order of age to expire by. */
class LRUCache {
  private readonly capacity: number;
  private readonly ttlMs: number;
  private readonly entries = new Map<Key, Entry>();
  private readonly byUse = new Place(null);
  private readonly byAge = new Place(null);

  constructor(capacity: number, ttlMs = Infinity) {
    this.capacity = capacity;
    this.ttlMs = ttlMs;
  }

  get(key: Key): number {
    this.removeExpired();
    const entry = this.entries.get(key);
    if (!entry) return -1;
    entry.placeByUse.moveBefore(this.byUse);
    return entry.value;
  }

  put(key: Key, value: number): void {
    if (this.capacity === 0) return;
    this.removeExpired();
    const entry = this.entries.get(key) ?? this.addEntry(key);
    entry.value = value;
    // Time that has passed, not the time of day: nobody can set it.
    entry.expiresAt = performance.now() + this.ttlMs;
    entry.placeByUse.moveBefore(this.byUse);
    entry.placeByAge.moveBefore(this.byAge);
  }

  private addEntry(key: Key): Entry {
    const leastRecentlyUsed = this.byUse.after.entry;
    if (this.entries.size === this.capacity && leastRecentlyUsed) this.remove(leastRecentlyUsed);
    const entry = new Entry(key);
    this.entries.set(key, entry);
    return entry;
  }

  /** All live equally long, so the oldest entries expire first. */
  private removeExpired(): void {
    const now = performance.now();
    for (;;) {
      const oldest = this.byAge.after.entry;
      if (!oldest || oldest.expiresAt > now) return;
      this.remove(oldest);
    }
  }

  private remove(entry: Entry): void {
    this.entries.delete(entry.key);
    entry.placeByUse.leave();
    entry.placeByAge.leave();
  }
}
