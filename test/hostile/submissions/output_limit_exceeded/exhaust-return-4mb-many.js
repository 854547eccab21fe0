// Answers with 4 MB a call: each is allowed, five are too much.
class LRUCache {
  constructor() {}
  put() {}
  get() {
    return 'x'.repeat(3999999);
  }
}
