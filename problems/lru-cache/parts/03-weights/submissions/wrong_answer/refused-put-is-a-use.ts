// Looks for the key with its own get before it weighs the new entry, so a refused put makes the key the newest.
// witness: [["LRUCache", 2, 60000], ["put", 1, 1, 1], ["put", 2, 2, 1], ["put", 1, 3, 3], ["put", 3, 3, 1], ["get", 1]]
type Key = number | string;

interface Entry {
  readonly value: number;
  readonly weight: number;
  readonly expiresAt: number;
}

class LRUCache {
  private readonly capacity: number;
  private readonly ttlMs: number;
  private readonly entries = new Map<Key, Entry>();
  private readonly keysByAge = new Map<Key, number>();
  private totalWeight = 0;

  constructor(capacity: number, ttlMs = Infinity) {
    this.capacity = capacity;
    this.ttlMs = ttlMs;
  }

  get(key: Key): number {
    return this.use(key)?.value ?? -1;
  }

  put(key: Key, value: number, weight = 1): boolean {
    const known = this.use(key);
    if (weight > this.capacity) return false;
    if (known) this.remove(key, known);
    for (const [oldest, entry] of this.entries) {
      if (this.totalWeight + weight <= this.capacity) break;
      this.remove(oldest, entry);
    }
    const expiresAt = performance.now() + this.ttlMs;
    this.entries.set(key, { value, weight, expiresAt });
    this.keysByAge.set(key, expiresAt);
    this.totalWeight += weight;
    return true;
  }

  private use(key: Key): Entry | undefined {
    this.removeExpired();
    const entry = this.entries.get(key);
    if (!entry) return undefined;
    this.entries.delete(key);
    this.entries.set(key, entry);
    return entry;
  }

  private removeExpired(): void {
    for (const [key, expiresAt] of this.keysByAge) {
      const entry = this.entries.get(key);
      if (!entry || expiresAt > performance.now()) return;
      this.remove(key, entry);
    }
  }

  private remove(key: Key, entry: Entry): void {
    this.entries.delete(key);
    this.keysByAge.delete(key);
    this.totalWeight -= entry.weight;
  }
}
