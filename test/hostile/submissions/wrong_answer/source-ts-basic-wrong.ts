// TypeScript with an enum, a type parameter and a parameter property.
enum A {
  X = 1,
}
class LRUCache<T = number> {
  constructor(private c: number) {}
  get(k: number): number {
    return A.X;
  }
  put(k: number, v: number): void {}
}
