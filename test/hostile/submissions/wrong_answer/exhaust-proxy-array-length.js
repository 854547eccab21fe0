// Answers with a Proxy of an array that claims 2^53 items.
class LRUCache {
  constructor() {}
  put() {}
  get() {
    return new Proxy([], {
      get(t, k) {
        return k === 'length' ? 2 ** 53 : 0;
      },
    });
  }
}
