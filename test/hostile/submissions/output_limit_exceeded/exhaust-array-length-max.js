// Answers with an empty array of the greatest length there is.
class LRUCache {
  constructor() {}
  put() {}
  get() {
    const a = [];
    a.length = 2 ** 32 - 1;
    return a;
  }
}
