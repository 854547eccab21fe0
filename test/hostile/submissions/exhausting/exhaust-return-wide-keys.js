// Answers with an object of a million keys.
class LRUCache {
  constructor() {}
  put() {}
  get() {
    const o = {};
    for (let i = 0; i < 1e6; i++) o['k' + i] = 1;
    return o;
  }
}
