// Throws undefined, which has no message, name or stack to read.
class LRUCache {
  constructor() {
    throw undefined;
  }
}
