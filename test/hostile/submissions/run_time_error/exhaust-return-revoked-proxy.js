// Answers with a revoked Proxy, which throws at whoever reads it.
class LRUCache {
  constructor() {}
  put() {}
  get() {
    return (() => {
      const r = Proxy.revocable([], {});
      r.revoke();
      return r.proxy;
    })();
  }
}
