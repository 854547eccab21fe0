// Throws an error whose message never ends being read.
class LRUCache {
  constructor() {}
  put() {}
  get() {
    throw Object.defineProperty(new Error(), 'message', {
      get() {
        for (;;);
      },
    });
  }
}
