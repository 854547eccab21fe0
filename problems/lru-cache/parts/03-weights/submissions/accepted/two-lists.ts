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
  weight = 0;
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
  private totalWeight = 0;
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

  put(key: Key, value: number, weight = 1): boolean {
    if (weight > this.capacity) return false;
    this.removeExpired();
    const entry = this.takeOut(key) ?? new Entry(key);
    this.makeRoomFor(weight);
    entry.value = value;
    entry.weight = weight;
    // Time that has passed, not the time of day: nobody can set it.
    entry.expiresAt = performance.now() + this.ttlMs;
    this.bringIn(entry);
    return true;
  }

  private makeRoomFor(weight: number): void {
    while (this.totalWeight + weight > this.capacity) {
      const leastRecentlyUsed = this.byUse.after.entry;
      if (!leastRecentlyUsed) return;
      this.takeOut(leastRecentlyUsed.key);
    }
  }

  /** All live equally long, so the oldest entries expire first. */
  private removeExpired(): void {
    const now = performance.now();
    for (;;) {
      const oldest = this.byAge.after.entry;
      if (!oldest || oldest.expiresAt > now) return;
      this.takeOut(oldest.key);
    }
  }

  private bringIn(entry: Entry): void {
    this.entries.set(entry.key, entry);
    this.totalWeight += entry.weight;
    entry.placeByUse.moveBefore(this.byUse);
    entry.placeByAge.moveBefore(this.byAge);
  }

  private takeOut(key: Key): Entry | undefined {
    const entry = this.entries.get(key);
    if (!entry) return undefined;
    this.entries.delete(key);
    this.totalWeight -= entry.weight;
    entry.placeByUse.leave();
    entry.placeByAge.leave();
    return entry;
  }
}
