// Answers with a regular expression.
class LRUCache {
  constructor() {}
  put() {}
  get() {
    return /x/g;
  }
}
