// Measures age with the system's clock, which somebody may set.
// witness: [["LRUCache", 1, 1000], ["put", 1, 1], ["@step", 3600000], ["get", 1]]
type Key = number | string;

class LRUCache {
  private readonly capacity: number;
  private readonly ttlMs: number;
  private readonly values = new Map<Key, number>();
  private readonly expiries = new Map<Key, number>();

  constructor(capacity: number, ttlMs = Infinity) {
    this.capacity = capacity;
    this.ttlMs = ttlMs;
  }

  get(key: Key): number {
    this.forgetExpired();
    const value = this.values.get(key);
    if (value === undefined) return -1;
    this.values.delete(key);
    this.values.set(key, value);
    return value;
  }

  put(key: Key, value: number): void {
    if (this.capacity === 0) return;
    this.forgetExpired();
    this.forget(key);
    for (const oldest of this.values.keys()) {
      if (this.values.size < this.capacity) break;
      this.forget(oldest);
    }
    this.values.set(key, value);
    this.expiries.set(key, Date.now() + this.ttlMs);
  }

  private forgetExpired(): void {
    for (const [key, expiry] of this.expiries) {
      if (expiry > Date.now()) return;
      this.forget(key);
    }
  }

  private forget(key: Key): void {
    this.values.delete(key);
    this.expiries.delete(key);
  }
}
