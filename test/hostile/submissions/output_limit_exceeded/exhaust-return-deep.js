// Answers with an object nested a million deep.
class LRUCache {
  constructor() {}
  put() {}
  get() {
    let o = {};
    for (let i = 0; i < 1e6; i++) o = { o };
    return o;
  }
}
