// Answers with an array that holds itself: no depth is enough.
class LRUCache {
  constructor() {}
  put() {}
  get() {
    const a = [];
    a.push(a, { a });
    return a;
  }
}
