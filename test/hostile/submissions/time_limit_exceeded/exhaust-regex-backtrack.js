// Matches an expression that backtracks exponentially.
class LRUCache {
  constructor() {}
  put() {}
  get() {
    return /^(a+)+$/.test('a'.repeat(40) + 'b');
  }
}
