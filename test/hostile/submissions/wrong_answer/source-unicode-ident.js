// Names outside ASCII, also written as escapes.
var 𝓐 = 1, \u{61}b = 2, ñ = 3;
class LRUCache {
  constructor(c) {}
  get(k) {
    return undefined;
  }
  put(k, v) {
    return 0;
  }
}
