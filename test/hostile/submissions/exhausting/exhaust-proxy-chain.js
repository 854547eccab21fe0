// Answers with a Proxy of a Proxy, a million deep.
class LRUCache {
  constructor() {}
  put() {}
  get() {
    let p = {};
    for (let i = 0; i < 1e6; i++) p = new Proxy(p, {});
    return p;
  }
}
