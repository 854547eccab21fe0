// Spreads a string of half a billion characters.
class LRUCache {
  constructor() {}
  put() {}
  get() {
    return [...'.'.repeat(5e8)].length;
  }
}
