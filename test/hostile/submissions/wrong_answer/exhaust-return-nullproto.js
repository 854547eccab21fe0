// Answers with an object that inherits from nothing.
class LRUCache {
  constructor() {}
  put() {}
  get() {
    return Object.create(null, { a: { value: 1, enumerable: true } });
  }
}
