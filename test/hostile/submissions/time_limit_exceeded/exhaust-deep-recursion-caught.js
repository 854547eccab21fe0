// Recurses without end and starts again wherever the stack overflowed.
class LRUCache {
  constructor() {}
  put() {}
  get() {
    (function f() {
      try {
        f();
      } finally {
        f();
      }
    })();
  }
}
