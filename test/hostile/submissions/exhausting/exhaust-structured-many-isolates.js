// Leaves hundreds of thousands of weak references and promises to be cleaned up.
class LRUCache {
  constructor() {}
  put() {}
  get() {
    globalThis.k = [];
    for (let i = 0; i < 3e5; i++) k.push(new WeakRef({ i }), Promise.resolve(i));
    return 1;
  }
}
