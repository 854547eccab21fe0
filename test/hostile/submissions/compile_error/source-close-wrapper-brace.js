// Closes a block that would be wrapped around it and opens another.
class LRUCache {
  constructor(c) {}
  get(k) {
    return undefined;
  }
  put(k, v) {
    return 0;
  }
}
}
globalThis.LRUCache = class {
  get() {
    return 1;
  }
  put() {}
};
{
