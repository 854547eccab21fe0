/** What an access found; the caller of `get` only sees the value. */
enum Access {
  Hit,
  Miss,
}

/** Uses the order of a Map, and TypeScript that is more than types: an enum and a parameter property. */
class LRUCache {
  private readonly entries = new Map<number | string, number>();

  constructor(private readonly capacity: number) {}

  get(key: number | string): number {
    const value = this.entries.get(key);
    return this.refresh(key) === Access.Hit && value !== undefined ? value : -1;
  }

  put(key: number | string, value: number): void {
    if (this.refresh(key) === Access.Miss) this.makeRoom();
    if (this.capacity > 0) this.entries.set(key, value);
  }

  private refresh(key: number | string): Access {
    const value = this.entries.get(key);
    if (value === undefined) return Access.Miss;
    this.entries.delete(key);
    this.entries.set(key, value);
    return Access.Hit;
  }

  private makeRoom(): void {
    if (this.entries.size < this.capacity) return;
    for (const oldest of this.entries.keys()) {
      this.entries.delete(oldest);
      return;
    }
  }
}
