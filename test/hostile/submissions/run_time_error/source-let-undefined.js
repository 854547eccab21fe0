// Declares `undefined`: it compiles, and is refused when it runs.
let undefined = 1;
class LRUCache {
  constructor(c) {}
  get(k) {
    return undefined;
  }
  put(k, v) {
    return 0;
  }
}
