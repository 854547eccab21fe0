// Recurses without end.
class LRUCache {
  constructor() {}
  put() {}
  get() {
    return (function f() {
      return f() + 1;
    })();
  }
}
