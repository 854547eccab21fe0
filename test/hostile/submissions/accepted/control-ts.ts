// Right: TypeScript with an enum and a parameter property, which stripping types alone cannot handle.
enum E {
  A,
}
class LRUCache {
  private m = new Map<number, number>();
  constructor(private c: number) {}
  get(k: number): number {
    if (!this.m.has(k)) return -1;
    const v = this.m.get(k)!;
    this.m.delete(k);
    this.m.set(k, v);
    return v;
  }
  put(k: number, v: number): void {
    this.m.delete(k);
    this.m.set(k, v);
    if (this.m.size > this.c) this.m.delete(this.m.keys().next().value!);
  }
}
