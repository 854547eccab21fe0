// Spreads a generator that never ends.
class LRUCache {
  constructor() {}
  put() {}
  get() {
    return [
      ...(function* () {
        for (;;) yield 1;
      })(),
    ];
  }
}
