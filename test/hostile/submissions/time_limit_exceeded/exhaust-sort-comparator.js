// Sorts with a comparator that never ends.
class LRUCache {
  constructor() {}
  put() {}
  get() {
    return [3, 1, 2].sort(() => {
      for (;;);
    });
  }
}
