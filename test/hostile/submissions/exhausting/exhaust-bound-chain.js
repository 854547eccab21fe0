// Calls through a million bound functions.
class LRUCache {
  constructor() {}
  put() {}
  get() {
    let f = () => 1;
    for (let i = 0; i < 1e6; i++) f = f.bind();
    return f();
  }
}
