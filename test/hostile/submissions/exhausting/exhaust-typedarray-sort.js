// Sorts and joins a typed array of 96 MB in native calls, for ever.
class LRUCache {
  constructor() {}
  put() {}
  get() {
    const a = new Float64Array(1.2e7);
    for (;;) {
      a.sort();
      a.reverse();
      a.join('').length;
    }
  }
}
