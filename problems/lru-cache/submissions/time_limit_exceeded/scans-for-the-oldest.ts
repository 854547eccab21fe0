// Numbers the uses and, to make room, looks at every entry for the smallest number.
interface Entry {
  value: number;
  lastUse: number;
}

class LRUCache {
  private readonly capacity: number;
  private readonly entries = new Map<number | string, Entry>();
  private uses = 0;

  constructor(capacity: number) {
    this.capacity = capacity;
  }

  get(key: number | string): number {
    const entry = this.entries.get(key);
    if (!entry) return -1;
    entry.lastUse = ++this.uses;
    return entry.value;
  }

  put(key: number | string, value: number): void {
    if (this.capacity === 0) return;
    if (!this.entries.has(key) && this.entries.size === this.capacity) this.evict();
    this.entries.set(key, { value, lastUse: ++this.uses });
  }

  private evict(): void {
    let oldest: number | string | undefined;
    let smallest = Infinity;
    for (const [key, { lastUse }] of this.entries) {
      if (lastUse >= smallest) continue;
      smallest = lastUse;
      oldest = key;
    }
    if (oldest !== undefined) this.entries.delete(oldest);
  }
}
