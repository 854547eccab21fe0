// Detaches a buffer to answer with it; `transfer` is not there.
class LRUCache {
  constructor() {}
  put() {}
  get() {
    return (() => {
      const b = new ArrayBuffer(8);
      b.transfer();
      return b;
    })();
  }
}
