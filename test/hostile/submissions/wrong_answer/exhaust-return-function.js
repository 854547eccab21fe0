// Answers with a function.
class LRUCache {
  constructor() {}
  put() {}
  get() {
    return () => 1;
  }
}
