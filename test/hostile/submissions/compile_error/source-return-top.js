// Returns at top level.
return 1;
class LRUCache {
  constructor(c) {}
  get(k) {
    return undefined;
  }
  put(k, v) {
    return 0;
  }
}
