// Adds to a Map for ever.
class LRUCache {
  constructor() {}
  put() {}
  get() {
    const m = new Map();
    for (let i = 0; ; i++) m.set(i, { i });
  }
}
