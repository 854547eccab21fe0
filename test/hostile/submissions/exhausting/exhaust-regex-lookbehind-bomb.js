// Compiles and matches a huge expression with a look-behind.
class LRUCache {
  constructor() {}
  put() {}
  get() {
    return new RegExp('(?<=(' + 'a|'.repeat(20000) + 'b)*)c', 'u').test('a'.repeat(5000));
  }
}
