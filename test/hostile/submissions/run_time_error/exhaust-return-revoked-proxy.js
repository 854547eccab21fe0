// Answers with a revoked Proxy: whatever reads it throws.
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
