// Answers with an array that has one item, at the last index there is.
class LRUCache {
  constructor() {}
  put() {}
  get() {
    const a = [];
    a[2 ** 32 - 2] = 1;
    return a;
  }
}
